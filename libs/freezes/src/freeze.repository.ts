import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { FreezeEntity } from './freeze.entity.js';
import type { FreezeRecord } from './freeze.js';

@Injectable()
export class FreezeRepository {
  /** @returns false when exactly this is frozen already. */
  async insert(tx: Transaction, freeze: FreezeRecord): Promise<boolean> {
    return insertUnlessThere(tx, FreezeEntity, { ...freeze });
  }

  async find(tx: Transaction, id: string): Promise<FreezeRecord | null> {
    return tx.getRepository(FreezeEntity).findOneBy({ id });
  }

  /** @returns false when somebody else was first. */
  async lift(tx: Transaction, id: string, liftedBy: string, liftedAt: Date): Promise<boolean> {
    const { affected } = await tx
      .getRepository(FreezeEntity)
      .update({ id, liftedAt: IsNull() }, { liftedBy, liftedAt });
    return affected === 1;
  }
}
