import { Injectable } from '@nestjs/common';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Transaction } from '#libs/platform';
import { ResponsibilityEntity } from './responsibility.entity.js';
import type { ResponsibilityRecord } from './responsibility.js';

@Injectable()
export class ResponsibilityRepository {
  async insert(tx: Transaction, duty: ResponsibilityRecord): Promise<void> {
    await tx.getRepository(ResponsibilityEntity).insert({ ...duty });
  }

  async find(tx: Transaction, id: string): Promise<ResponsibilityRecord | null> {
    return tx.getRepository(ResponsibilityEntity).findOneBy({ id });
  }

  /** Those in force, of a kind, a member or a team. */
  async inForce(
    tx: Transaction,
    which: Pick<FindOptionsWhere<ResponsibilityEntity>, 'kind' | 'memberId' | 'teamId'> = {},
  ): Promise<ResponsibilityRecord[]> {
    return tx.getRepository(ResponsibilityEntity).findBy({ ...which, endedAt: IsNull() });
  }

  /** @returns false when it has ended meanwhile. */
  async save(tx: Transaction, duty: ResponsibilityRecord): Promise<boolean> {
    const { id, ...changes } = duty;
    const { affected } = await tx.getRepository(ResponsibilityEntity).update({ id, endedAt: IsNull() }, changes);
    return affected === 1;
  }
}
