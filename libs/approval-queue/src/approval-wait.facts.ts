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

class ApprovalStepDetail {
  @IsUUID()
  versionId: string;

  @IsUUID()
  stepId: string;
}

/**
 * A step of an approval route can be decided on from now on; also that one reviewer's approval suffices again, where no
 * route applies any more.
 */
export const approvalOpened = defineFact({
  kind: 'item.approval_opened',
  subject: 'item',
  detail: ApprovalStepDetail,
});

/** It was decided on, or is asked for no more. */
export const approvalClosed = defineFact({
  kind: 'item.approval_closed',
  subject: 'item',
  detail: ApprovalStepDetail,
});

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
