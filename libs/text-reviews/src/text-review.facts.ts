import { IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

/** What every fact about a review of a member's own text says. */
export class TextReviewDetail {
  @IsUUID()
  memberId: string;

  @IsUUID()
  itemId: string;

  @IsUUID()
  versionId: string;

  @IsString()
  network: string;

  @IsString()
  textHash: string;
}

class TextApprovedDetail extends TextReviewDetail {
  /** SHA-256 of the signed certificate; absent of what was approved before there were any. */
  @IsString()
  @IsOptional()
  signed?: string;
}

/** A member asks a reviewer to decide about their own text. */
export const textAsked = defineFact({ kind: 'text.asked', subject: 'text_review', detail: TextReviewDetail });

/** A reviewer lets exactly this text pass: the member may share it. */
export const textApproved = defineFact({ kind: 'text.approved', subject: 'text_review', detail: TextApprovedDetail });

export const textDeclined = defineFact({ kind: 'text.declined', subject: 'text_review', detail: TextReviewDetail });

/** The member asked about another text instead: nobody need decide about this one. */
export const textSuperseded = defineFact({
  kind: 'text.superseded',
  subject: 'text_review',
  detail: TextReviewDetail,
});
