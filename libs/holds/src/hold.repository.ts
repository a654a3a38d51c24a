import { Injectable } from '@nestjs/common';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { ErasureRequestEntity, type ErasureRequest } from './erasure-request.entity.js';
import { LegalHoldEntity, type LegalHold } from './legal-hold.entity.js';

/** Legal holds and what waits for them. Whoever decides by the answer holds the organisation's lock. */
@Injectable()
export class HoldRepository {
  async find(tx: Transaction, memberId: string): Promise<LegalHold | null> {
    return tx.getRepository(LegalHoldEntity).findOneBy({ memberId });
  }

  /** The oldest first. */
  async all(tx: Transaction): Promise<LegalHold[]> {
    return tx.getRepository(LegalHoldEntity).find({ order: { since: 'ASC', memberId: 'ASC' } });
  }

  /** @returns false when there is one already. */
  async insert(tx: Transaction, hold: LegalHold): Promise<boolean> {
    return insertUnlessThere(tx, LegalHoldEntity, { ...hold });
  }

  /** Removes the hold and what waited for it. @returns false when there was none. */
  async remove(tx: Transaction, memberId: string): Promise<boolean> {
    const { affected } = await tx.getRepository(LegalHoldEntity).delete({ memberId });
    return affected === 1;
  }

  async request(tx: Transaction, memberId: string): Promise<ErasureRequest | null> {
    return tx.getRepository(ErasureRequestEntity).findOneBy({ memberId });
  }

  async requests(tx: Transaction): Promise<ErasureRequest[]> {
    return tx.getRepository(ErasureRequestEntity).find();
  }

  /** Notes that an erasure waits for the hold. @returns false when one does already. */
  async ask(tx: Transaction, request: ErasureRequest): Promise<boolean> {
    return insertUnlessThere(tx, ErasureRequestEntity, { ...request });
  }
}
