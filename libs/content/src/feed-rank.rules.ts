const FEATURED_BOOST_MS = 7 * 24 * 3_600_000;

/** Where an item stands in the feed: its day of publication, a featured one as if it were a week younger. */
export function feedRank(publishedAt: Date, featured: boolean): Date {
  return new Date(publishedAt.getTime() + (featured ? FEATURED_BOOST_MS : 0));
}
