export type FeedReason = 'featured' | 'new' | 'your_team' | 'your_region' | 'your_language' | 'not_shared_yet';

const NEW_FOR_MS = 7 * 24 * 3_600_000;

export interface Shown {
  featured: boolean;
  publishedAt: Date;
  sharedByMe: boolean;
  /** Its audience names the member's team, or region; it comes in the member's language among others. */
  forTeam: boolean;
  forRegion: boolean;
  inLanguage: boolean;
}

/** Why an item stands where it stands in somebody's feed, the strongest reason first. */
export function reasonsShown(shown: Shown, now: Date): FeedReason[] {
  const reasons: FeedReason[] = [];
  if (shown.featured) reasons.push('featured');
  if (now.getTime() - shown.publishedAt.getTime() < NEW_FOR_MS) reasons.push('new');
  if (shown.forTeam) reasons.push('your_team');
  if (shown.forRegion) reasons.push('your_region');
  if (shown.inLanguage) reasons.push('your_language');
  if (!shown.sharedByMe) reasons.push('not_shared_yet');
  return reasons;
}
