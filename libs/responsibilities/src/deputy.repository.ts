import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { DeputyEntity } from './deputy.entity.js';
import type { DeputyRecord } from './deputy.js';

@Injectable()
export class DeputyRepository {
  async insert(tx: Transaction, deputy: DeputyRecord): Promise<void> {
    await tx.getRepository(DeputyEntity).insert({ ...deputy });
  }

  async find(tx: Transaction, id: string): Promise<DeputyRecord | null> {
    return tx.getRepository(DeputyEntity).findOneBy({ id });
  }

  /** Whoever stands in for the member then or later. */
  async of(tx: Transaction, memberId: string, at: Date): Promise<DeputyRecord[]> {
    return tx.getRepository(DeputyEntity).findBy({ memberId, endedAt: IsNull(), endsAt: MoreThan(at) });
  }

  /** Those with which the member has to do then or later, away or standing in. */
  async with(tx: Transaction, memberId: string, at: Date): Promise<DeputyRecord[]> {
    const open = { endedAt: IsNull(), endsAt: MoreThan(at) };
    return tx.getRepository(DeputyEntity).findBy([
      { memberId, ...open },
      { deputyId: memberId, ...open },
    ]);
  }

  /** @returns false when it has ended meanwhile. */
  async save(tx: Transaction, deputy: DeputyRecord): Promise<boolean> {
    const { id, ...changes } = deputy;
    const { affected } = await tx.getRepository(DeputyEntity).update({ id, endedAt: IsNull() }, changes);
    return affected === 1;
  }

  /** When somebody was away goes with them. */
  async forget(tx: Transaction, memberId: string): Promise<void> {
    await tx.getRepository(DeputyEntity).delete({ memberId });
  }
}
