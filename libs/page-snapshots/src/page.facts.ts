import { IsBoolean, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class PageDetail {
  @IsUUID()
  itemId: string;
}

class PageSeenDetail extends PageDetail {
  @IsUUID()
  snapshotId: string;

  /** SHA-256 of its main text as it is compared. */
  @IsString()
  hash: string;
}

class PageReadDetail extends PageSeenDetail {
  /** Its version was approved before anybody could read it. */
  @IsBoolean()
  @IsOptional()
  approvedUnread?: boolean;
}

class PageUnreachableDetail extends PageDetail {
  /** How often in a row it could not be read. */
  @IsInt()
  tries: number;
}

class PageChangedDetail extends PageSeenDetail {
  /** Of what was approved. */
  @IsString()
  approved: string;
}

class PageAcceptedDetail extends PageSeenDetail {
  /** SHA-256 of the certificate that was signed for it. */
  @IsString()
  @IsOptional()
  signed?: string;
}

/** The page behind a version's link was read, and says what it did not say when it was last read. */
export const pageSeen = defineFact({ kind: 'page.seen', subject: 'version', detail: PageReadDetail });
/** It could not be read: told at the first try that fails and at the third in a row. */
export const pageUnreachable = defineFact({
  kind: 'page.unreachable',
  subject: 'version',
  detail: PageUnreachableDetail,
});
/** It says something else than what was approved: nothing of the version is shared until somebody has looked. */
export const pageChanged = defineFact({ kind: 'page.changed', subject: 'version', detail: PageChangedDetail });
/** A reviewer found that the version is still right with what the page says now. */
export const pageAccepted = defineFact({ kind: 'page.accepted', subject: 'version', detail: PageAcceptedDetail });
/** It says again what was approved. */
export const pageRestored = defineFact({ kind: 'page.restored', subject: 'version', detail: PageSeenDetail });
