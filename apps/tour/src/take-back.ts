import { request } from 'undici';
import { awaitPublication, readShares } from './await-publication.js';
import type { Cast } from './cast.js';
import type { Findings } from './findings.js';
import { readPosts, urnOf } from './read-posts.js';
import { done } from './session.js';
import { shareItem, type MadeShare } from './share-content.js';

const PATIENCE_MS = 300_000;

/**
 * Has half of the members share an item and the others plan to, recalls it, and holds what is found at the network,
 * behind the links and in the members' own lists against that. Answers how many shares were taken back.
 */
export async function takeBack(
  cast: Cast,
  itemId: string,
  findings: Findings,
  onProgress: (done: number, of: number) => void,
): Promise<number> {
  const [out, planned] = [[] as MadeShare[], [] as MadeShare[]];
  const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 16);
  for (const [turn, member] of cast.members.entries()) {
    const schedule = turn % 2 === 0 ? undefined : { localTime: tomorrow, timeZone: 'UTC' };
    const share = await shareItem(member, itemId, 'Seen: ', schedule);
    if (share) (schedule ? planned : out).push(share);
  }
  const settled = await awaitPublication(cast, out, onProgress);
  const path = { id: itemId };
  const reach = done(await cast.lead.api.GET('/api/recalls/items/{id}/preview', { params: { path } }), 'see its reach');
  findings.expect('shares that a recall would call off', planned.length, reach.waiting);
  findings.expect(
    'posts that a recall would take back',
    out.length,
    reach.published.reduce((total, { posts }) => total + posts, 0),
  );
  const order = { itemId, reason: 'The tour takes back what it shared.', links: 'notice' as const };
  const recall = done(await cast.lead.api.POST('/api/recalls', { body: order }), 'recall the item');
  await untilFinished(cast, recall.id, (left) =>
    onProgress(out.length + planned.length - left, out.length + planned.length),
  );
  const after = await readShares(cast, [...out, ...planned]);
  for (const share of after) findings.expect(`state of recalled share ${share.id}`, 'withdrawn', share.state);
  for (const { id, link } of settled) findings.expect(`answer of the link of ${id}`, 410, await answerOf(link));
  const posts = await readPosts(settled);
  const gone = settled.filter((share) => posts.some((post) => post.urn === urnOf(share) && post.deleted));
  findings.expect('posts deleted at the network', out.length, gone.length);
  return after.filter(({ state }) => state === 'withdrawn').length;
}

async function answerOf(link: string | null): Promise<number> {
  if (!link) return 0;
  const answer = await request(link);
  await answer.body.dump();
  return answer.statusCode;
}

/** @throws Error when the recall takes more than two minutes. */
async function untilFinished(cast: Cast, id: string, onProgress: (left: number) => void): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const recall = done(
      await cast.lead.api.GET('/api/recalls/{id}', { params: { path: { id } } }),
      'follow the recall',
    );
    onProgress(recall.shares.not_yet);
    if (recall.finishedAt) return;
    if (Date.now() > deadline) throw new Error('The recall is still not done.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
