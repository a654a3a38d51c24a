import type { Cast } from './cast.js';
import type { Figures, ItemFigures } from './figures.js';
import type { Findings } from './findings.js';
import type { Followed } from './follow-links.js';
import { done } from './session.js';
import type { SettledShare } from './await-publication.js';
import { readPosts, urnOf } from './read-posts.js';

/** Everything the tour knows to be true of what it did. */
export interface Truth {
  approved: string[];
  shares: SettledShare[];
  followed: Map<string, Followed>;
  before: Figures;
  after: Figures;
  /** The dashboard's figures of single items, before and after. */
  items: Record<'before' | 'after', Map<string, ItemFigures>>;
}

/** Holds library, publications, sandbox feed, clicks, reach, leaderboards and ledger against each other, to the unit. */
export async function compare(cast: Cast, truth: Truth, findings: Findings): Promise<void> {
  const expect = findings.expect.bind(findings);
  const { shares, followed, before, after } = truth;
  const clicksOf = (some: SettledShare[]) =>
    sum(some.map((share) => followed.get(share.link ?? '') ?? { human: 0, other: 0 }));
  const published = shares.filter((share) => share.state === 'published');

  expect('items of the library approved', truth.approved.length, await countApproved(cast, truth.approved));
  for (const share of shares) {
    expect(`state of share ${share.id}${share.detail ? ` (${share.detail})` : ''}`, 'published', share.state);
    const { human, other } = clicksOf([share]);
    expect(`human clicks of share ${share.id}`, human, share.clicks.human);
    expect(`other clicks of share ${share.id}`, other, share.clicks.other);
  }

  const posts = await readSandbox(published);
  expect('posts on the network that carry a share’s text', published.length, posts.found);
  expect('posts on the network with the text as approved', published.length, posts.exact);

  const all = clicksOf(published);
  expect('shares on the dashboard', published.length, after.shares - before.shares);
  expect('human clicks on the dashboard', all.human, after.human - before.human);
  expect('other clicks on the dashboard', all.other, after.other - before.other);
  for (const itemId of new Set(shares.map((share) => share.itemId))) {
    const own = published.filter((share) => share.itemId === itemId);
    const [was, is] = [truth.items.before.get(itemId), truth.items.after.get(itemId)];
    expect(`shares of item ${itemId} in the breakdown`, own.length, (is?.shares ?? 0) - (was?.shares ?? 0));
    expect(
      `human clicks of item ${itemId} in the breakdown`,
      clicksOf(own).human,
      (is?.human ?? 0) - (was?.human ?? 0),
    );
    expect(
      `other clicks of item ${itemId} in the breakdown`,
      clicksOf(own).other,
      (is?.other ?? 0) - (was?.other ?? 0),
    );
  }
  for (const member of cast.members) {
    const own = published.filter((share) => share.memberId === member.memberId);
    const [was, is] = [before.byMember.get(member.memberId)!, after.byMember.get(member.memberId)!];
    expect(`shares of ${member.email} on the leaderboard`, own.length, is.shares - was.shares);
    expect(`human clicks of ${member.email} on the leaderboard`, clicksOf(own).human, is.human - was.human);
  }
  const ledger = await readLedger(cast, published);
  expect('publications in the ledger', published.length, ledger.published);
  expect('human clicks in the ledger', all.human, ledger.human);
  expect('other clicks in the ledger', all.other, ledger.other);
}

function sum(followed: Followed[]): Followed {
  return followed.reduce((total, one) => ({ human: total.human + one.human, other: total.other + one.other }), {
    human: 0,
    other: 0,
  });
}

async function countApproved(cast: Cast, ids: string[]): Promise<number> {
  let approved = 0;
  for (const id of ids) {
    const item = done(await cast.lead.api.GET('/api/content/{id}', { params: { path: { id } } }), 'open an item');
    if (item.state === 'approved' && item.approvedVersion?.certificate) approved += 1;
  }
  return approved;
}

/** How many shares are on the network exactly once, and how many of those read exactly as the member approved. */
async function readSandbox(published: SettledShare[]): Promise<{ found: number; exact: number }> {
  const posts = await readPosts(published);
  const there = (share: SettledShare) => posts.filter(({ urn }) => urn === urnOf(share));
  return {
    found: published.filter((share) => there(share).length === 1).length,
    exact: published.filter((share) => there(share).some(({ text }) => text === share.text)).length,
  };
}

async function readLedger(
  cast: Cast,
  published: SettledShare[],
): Promise<{ published: number; human: number; other: number }> {
  const shareIds = new Set(published.map((share) => share.id));
  const linkIds = new Set<string>();
  const totals = { published: 0, human: 0, other: 0 };
  for await (const entry of entriesOf(cast, 'publication.published')) {
    if (!shareIds.has(entry.subject.id)) continue;
    totals.published += 1;
    linkIds.add(String((entry.detail as { linkId: string }).linkId));
  }
  for await (const entry of entriesOf(cast, 'clicks.counted')) {
    if (!linkIds.has(entry.subject.id)) continue;
    const {
      human,
      preview,
      bot,
      suspect,
      own = 0,
    } = entry.detail as Record<'human' | 'preview' | 'bot' | 'suspect', number> & { own?: number };
    totals.human += human;
    totals.other += preview + bot + suspect + own;
  }
  return totals;
}

async function* entriesOf(cast: Cast, kind: string) {
  for (let cursor: string | undefined; ;) {
    const page = done(
      await cast.lead.api.GET('/api/ledger', { params: { query: { kind, limit: 100, cursor } } }),
      'read the ledger',
    );
    yield* page.items;
    if (!page.nextCursor) return;
    cursor = page.nextCursor;
  }
}
