import { decodeCursor, encodeCursor, placeOf, type ListPlace } from '#libs/kernel';

/** Where a page begins: the feed as it was `asOf`, from this rank and item on. */
export interface FeedPlace {
  asOf: Date;
  /** Among what the member had shared by then, which comes after what they had not. */
  shared: boolean;
  after: ListPlace | null;
}

/** @throws DomainError invalid naming `cursor` when it is none of the feed's. */
export function readFeedPlace(cursor: string | undefined, otherwise: Omit<FeedPlace, 'after'>): FeedPlace {
  const key = decodeCursor(cursor, 'moment', 'flag', 'moment', 'id');
  if (!key) return { ...otherwise, after: null };
  const [asOf, shared, rank, itemId] = key;
  const after = placeOf(rank, itemId);
  return { asOf: placeOf(asOf, itemId).at, shared: shared === 1, after };
}

/** The cursor of the page that follows this row. */
export function writeFeedPlace(asOf: Date, last: { shared: boolean; row: { rank: Date; itemId: string } }): string {
  return encodeCursor([asOf.getTime(), last.shared ? 1 : 0, last.row.rank.getTime(), last.row.itemId]);
}
