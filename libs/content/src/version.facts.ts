import { IsBoolean, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class VersionDetail {
  @IsUUID()
  itemId: string;

  @IsInt()
  number: number;
}

class VersionCreatedDetail extends VersionDetail {
  /** The state the item was in when it was edited. */
  @IsString()
  after: string;
}

class VersionSubmittedDetail extends VersionDetail {
  @IsString()
  @IsOptional()
  verdict?: string;

  @IsBoolean()
  @IsOptional()
  route?: boolean;
}

class VersionApprovedDetail extends VersionDetail {
  @IsString()
  certificate: string;

  /** Whether a reviewer let it pass although a guideline asks for a review. */
  @IsBoolean()
  @IsOptional()
  overridden?: boolean;

  /** SHA-256 of the signed certificate; absent of what was approved before there were any. */
  @IsString()
  @IsOptional()
  signed?: string;
}

class VersionSentBackDetail extends VersionDetail {
  /** Whether it was rejected: only a comms lead sends a version that follows to review. */
  @IsBoolean()
  @IsOptional()
  final?: boolean;
}

export const versionCreated = defineFact({ kind: 'version.created', subject: 'version', detail: VersionCreatedDetail });
/** Its own writer changed a version that had not gone to review. */
export const versionEdited = defineFact({ kind: 'version.edited', subject: 'version', detail: VersionDetail });
export const versionSubmitted = defineFact({
  kind: 'version.submitted',
  subject: 'version',
  detail: VersionSubmittedDetail,
});
export const versionApproved = defineFact({
  kind: 'version.approved',
  subject: 'version',
  detail: VersionApprovedDetail,
});
/** Approvals that were asked for since stand in a certificate of their own, and the former is history. */
export const versionApprovedAgain = defineFact({
  kind: 'version.approved_again',
  subject: 'version',
  detail: VersionApprovedDetail,
});
export const versionSentBack = defineFact({
  kind: 'version.sent_back',
  subject: 'version',
  detail: VersionSentBackDetail,
});
