import { IsIn, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { LEFT, type Left } from './step-wait.entity.js';

class ApprovalUnmannedDetail {
  @IsUUID()
  versionId: string;

  @IsUUID()
  stepId: string;

  @IsIn(LEFT)
  left: Left;
}

class ApprovalMannedDetail {
  @IsUUID()
  versionId: string;
}

/** An approval is asked for, and nobody who is asked can give it. */
export const approvalUnmanned = defineFact({
  kind: 'item.approval_unmanned',
  subject: 'item',
  detail: ApprovalUnmannedDetail,
});

/** Somebody can, or it is asked for no more. */
export const approvalManned = defineFact({
  kind: 'item.approval_manned',
  subject: 'item',
  detail: ApprovalMannedDetail,
});
