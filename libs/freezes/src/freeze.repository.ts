import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { FreezeEntity } from './freeze.entity.js';
import type { FreezeRecord } from './freeze.js';

/** The lock that whoever hands something out for good has in common, and whoever stops that has alone. */
export const DOOR = `hashtextextended('freezes/' || current_organisation(), 0)`;

@Injectable()
export class FreezeRepository {
  /** From when this returns until the transaction ends, nothing is handed out; what was is done, and seen. */
  async closeDoor(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${DOOR})`);
  }

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
