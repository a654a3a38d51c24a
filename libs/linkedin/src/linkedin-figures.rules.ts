import type { Metric } from '#libs/network-contract';

/** LinkedIn's name of each metric, one a call. MEMBERS_REACHED is unique per post and must not be added up. */
export const ANALYTICS: readonly [metric: Metric, queryType: string][] = [
  ['impressions', 'IMPRESSION'],
  ['members_reached', 'MEMBERS_REACHED'],
  ['reactions', 'REACTION'],
  ['comments', 'COMMENT'],
  ['reshares', 'RESHARE'],
];

/** `entity` of memberCreatorPostAnalytics: parentheses and colon raw, the URN encoded. */
export function analyticsEntity(urn: string): string {
  const family = urn.startsWith('urn:li:ugcPost:') ? 'ugc' : 'share';
  return `(${family}:${encodeURIComponent(urn)})`;
}

/**
 * The total in an answer of memberCreatorPostAnalytics; null when it holds none, which is not zero. `metricType` is a
 * text since version 202605 and an object with one member before.
 */
export function readTotal(body: string, queryType: string): number | null {
  const elements = (safeParse(body) as { elements?: unknown }).elements;
  if (!Array.isArray(elements)) return null;
  for (const element of elements as { count?: unknown; metricType?: unknown }[]) {
    const type =
      typeof element.metricType === 'object' && element.metricType !== null
        ? Object.values(element.metricType)[0]
        : element.metricType;
    if (type === queryType && isCount(element.count)) return element.count;
  }
  return null;
}

/** Reactions and comments as `/v2/socialActions/{urn}` summarises them; what is missing is absent. */
export function readSocialActions(body: string): Partial<Record<Metric, number>> {
  const { likesSummary, commentsSummary } = safeParse(body) as {
    likesSummary?: { totalLikes?: unknown };
    commentsSummary?: { totalFirstLevelComments?: unknown };
  };
  return {
    ...(isCount(likesSummary?.totalLikes) ? { reactions: likesSummary.totalLikes } : {}),
    ...(isCount(commentsSummary?.totalFirstLevelComments) ? { comments: commentsSummary.totalFirstLevelComments } : {}),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function safeParse(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
