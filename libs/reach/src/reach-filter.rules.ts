import type { Network } from '#libs/captions';
import type { Node } from '#libs/kernel';

/** Which shares to look at: those through a node, by members of a team as it was when they shared, or about a topic. */
export interface ReachFilter {
  node?: Node;
  teamId?: string;
  topicId?: string;
  itemId?: string;
  network?: Network;
  memberId?: string;
  /** Only what belongs to no team, or to no topic. */
  without?: 'team' | 'topic';
}

export const BREAKDOWNS = ['team', 'topic', 'node', 'item', 'network'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** The id that stands for no team and for no topic where figures are added up. */
export const NONE = '00000000-0000-0000-0000-000000000000';

/** Along what figures are added up beforehand, and of which team, topic or item: null for each of them. */
export interface Cut {
  along: 'all' | 'team' | 'topic' | 'item';
  id: string | null;
}

/**
 * The sums that answer a question; null when none do, and the facts have to be added up. Sums are kept along one thing
 * at a time: what a team shared about a topic, or what one member shared, only the facts know.
 */
export function cutFor(filter: ReachFilter, by?: Breakdown): Cut | null {
  if (filter.memberId !== undefined) return null;
  // What is about a topic may be about others too, and the breakdown tells those.
  if (by === 'topic' && filter.topicId !== undefined) return null;
  if (filter.without !== undefined && filter[`${filter.without}Id`] !== undefined) return null;
  const ids = {
    team: filter.without === 'team' ? NONE : filter.teamId,
    topic: filter.without === 'topic' ? NONE : filter.topicId,
    item: filter.itemId,
  };
  const along = (['team', 'topic', 'item'] as const).filter((kind) => by === kind || ids[kind] !== undefined);
  if (along.length > 1) return null;
  const [only] = along;
  return only ? { along: only, id: ids[only] ?? null } : { along: 'all', id: null };
}
