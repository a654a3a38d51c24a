import type { Cast } from './cast.js';
import { done, type Session } from './session.js';
import type { MadeShare } from './share-content.js';

/** A share as the API shows it once its publication has ended one way or another. */
export interface SettledShare extends MadeShare {
  state: string;
  detail: string | null;
  permalink: string | null;
  link: string | null;
  clicks: { human: number; other: number };
}

const PATIENCE_MS = 180_000;
const UNSETTLED = ['scheduled', 'publishing'];

/** Waits until the worker has dealt with every share. @throws Error when that takes more than three minutes. */
export async function awaitPublication(
  cast: Cast,
  made: MadeShare[],
  onProgress: (done: number, of: number) => void,
): Promise<SettledShare[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const shares = await readShares(cast, made);
    const settled = shares.filter((share) => !UNSETTLED.includes(share.state));
    onProgress(settled.length, made.length);
    if (settled.length === made.length) return shares;
    if (Date.now() > deadline) throw new Error(`${made.length - settled.length} shares are still not published.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The tour's shares as each member's own list shows them now. */
export async function readShares(cast: Cast, made: MadeShare[]): Promise<SettledShare[]> {
  const wanted = new Map(made.map((share) => [share.id, share]));
  const found: SettledShare[] = [];
  for (const member of cast.members) {
    for (const share of await listShares(member, made.filter((one) => one.memberId === member.memberId).length)) {
      const own = wanted.get(share.id);
      if (!own) continue;
      const { human, preview, bot, suspect, own: byThemselves } = share.clicks;
      found.push({
        ...own,
        state: share.state,
        detail: share.stateDetail?.message ?? null,
        permalink: share.permalink,
        link: share.link?.url ?? null,
        clicks: { human, other: preview + bot + suspect + byThemselves },
      });
    }
  }
  return found;
}

async function listShares(member: Session, newest: number) {
  if (newest === 0) return [];
  const query = { mine: true, limit: 100 };
  return done(await member.api.GET('/api/shares', { params: { query } }), 'list shares').items;
}
