import { IsIn, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

/** What is stored of a version is not what was approved, or nothing signed says that it was. */
export const ALTERATIONS = ['certificate_changed', 'certificate_broken'] as const;
export type Alteration = (typeof ALTERATIONS)[number];

class ContentAlteredDetail {
  @IsUUID()
  itemId: string;

  @IsIn(ALTERATIONS)
  code: Alteration;
}

/** Somebody looked at the feed as this member would see it. */
export const feedLookedThrough = defineFact({ kind: 'feed.looked_through', subject: 'member' });

/** A share was refused or held for it: told once of a version, however many shares there are. */
export const contentAltered = defineFact({
  kind: 'content.altered',
  subject: 'version',
  detail: ContentAlteredDetail,
});
