import type { Cast } from './cast.js';
import { done, type Session } from './session.js';

/** What the product says of itself at one moment, as far as the tour changes it. */
export interface Figures {
  shares: number;
  human: number;
  other: number;
  byMember: Map<string, { shares: number; human: number; points: number }>;
}

/** Reads the dashboard and each member's own standing on their boards. */
export async function readFigures(cast: Cast): Promise<Figures> {
  const { lead, members } = cast;
  const summary = done(await lead.api.GET('/api/reach/summary', { params: { query: {} } }), 'read the dashboard');
  const { human, preview, bot, suspect, own } = summary.clicks;
  const byMember: Figures['byMember'] = new Map();
  for (const member of members) byMember.set(member.memberId, await standingOf(member));
  return { shares: summary.shares, human, other: preview + bot + suspect + own, byMember };
}

/** What the dashboard says of single items. */
export interface ItemFigures {
  shares: number;
  human: number;
  other: number;
}

export async function readItems({ lead }: Cast, itemIds: Iterable<string>): Promise<Map<string, ItemFigures>> {
  const found = new Map<string, ItemFigures>();
  for (const itemId of itemIds) {
    const query = { by: 'item' as const, itemId };
    const { rows } = done(await lead.api.GET('/api/reach/breakdown', { params: { query } }), 'read the breakdown');
    const row = rows.find(({ id }) => id === itemId);
    found.set(itemId, { shares: row?.shares ?? 0, human: row?.humanClicks ?? 0, other: row?.otherClicks ?? 0 });
  }
  return found;
}

/** A member's shares, human clicks and points over the boards of all their nodes. */
async function standingOf(member: Session): Promise<{ shares: number; human: number; points: number }> {
  const total = { shares: 0, human: 0, points: 0 };
  for (const node of nodesOf(member)) {
    const me = done(
      await member.api.GET('/api/leaderboards/{node}/me', { params: { path: { node } } }),
      'read a standing',
    );
    total.shares += me.shares;
    total.human += me.humanClicks;
    total.points += me.points;
  }
  return total;
}

function nodesOf(member: Session): ('advocacy' | 'social_selling')[] {
  return [
    ...(member.roles.includes('advocate') ? (['advocacy'] as const) : []),
    ...(member.roles.includes('seller') ? (['social_selling'] as const) : []),
  ];
}
