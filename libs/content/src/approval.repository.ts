import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { ApprovalEntity } from './approval.entity.js';

export type Approval = Omit<ApprovalEntity, 'organisationId'>;
export type Decision = Approval['decision'];

@Injectable()
export class ApprovalRepository {
  async insert(tx: Transaction, approval: Approval): Promise<void> {
    await tx.getRepository(ApprovalEntity).insert({ ...approval });
  }
}
