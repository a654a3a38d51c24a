import { approveByRoute } from './approve-by-route.js';
import { approveContent } from './approve-content.js';
import { awaitPublication, readShares } from './await-publication.js';
import { bringContent } from './bring-content.js';
import { assembleCast, type Cast } from './cast.js';
import { compare } from './compare.js';
import { connectMember } from './connect-member.js';
import { readFigures, readItems } from './figures.js';
import { Findings, type Mismatch } from './findings.js';
import { followLinks, type Followed } from './follow-links.js';
import type { TourOptions } from './options.js';
import type { Progress } from './progress.js';
import { done } from './session.js';
import { shareContent, type MadeShare } from './share-content.js';
import { takeBack } from './take-back.js';
import { takeRecord } from './take-record.js';

/** The closing figures. */
export interface TourResult {
  imported: number;
  screened: number;
  blocked: number;
  /** What a reviewer has to look at: not cleared, so nobody shares it. */
  held: number;
  approved: number;
  shares: number;
  published: number;
  clicks_human: number;
  clicks_other: number;
  /** Approvals that the certificate of what went through a route of two steps names. */
  routed: number;
  /** Shares taken back by a recall. */
  recalled: number;
  /** Entries of the ledger about the recalled item that its archive proves without the product. */
  proven: number;
  mismatches: number;
  seconds: number;
}

/** After a post went out, so long nobody who requests its link counts as a reader. */
const NOBODY_READS_YET_MS = 4_000;
const PATIENCE_MS = 180_000;

/** Walks one piece of content after another from the author to the network and back as numbers, through the API alone. */
export async function tour(
  url: string,
  options: TourOptions,
  progress: Progress,
): Promise<{ result: TourResult; mismatches: Mismatch[] }> {
  const began = Date.now();
  progress.step('Signing in');
  const cast = await assembleCast(url);
  progress.step('Importing and screening');
  const brought = await bringContent(cast, options);
  const approved = await approveContent(
    cast,
    brought.itemIds,
    progress.step(`Reviewing ${brought.itemIds.length} items:`),
  );
  const shareable = approved.length > 0 || options.posts || options.feed ? approved : await itemsOfTheirOwn(cast);
  progress.step('Connecting accounts');
  for (const member of cast.members) await connectMember(url, member);
  const [before, itemsBefore] = [await readFigures(cast), await readItems(cast, shareable)];
  const made = await shareContent(cast, shareable, progress.step('Sharing'));
  if (made.length === 0 && shareable.length > 0)
    throw new Error('Nobody could share anything: the members have shared all of this already.');
  const settled = await awaitPublication(cast, made, progress.step('Publishing'));
  await new Promise((resolve) => setTimeout(resolve, NOBODY_READS_YET_MS));
  const links = settled.flatMap((share) => (share.link && share.state === 'published' ? [share.link] : []));
  const followed = await followLinks(links, progress.step('Following links'));
  progress.step('Waiting for the figures');
  const after = await settledFigures(cast, made, followed, before);
  progress.step('Comparing');
  const shares = await readShares(cast, made);
  const findings = new Findings();
  const items = { before: itemsBefore, after: await readItems(cast, shareable) };
  await compare(cast, { approved, shares, followed, before, after, items }, findings);
  progress.step('Approving step by step');
  const routed = await approveByRoute(cast, findings);
  const recalled = await takeBack(cast, routed.itemId, findings, progress.step('Taking back'));
  progress.step('Proving the record');
  const proven = await takeRecord(cast, routed.itemId, recalled, findings);
  progress.end();
  const clicks = [...followed.values()];
  return {
    mismatches: findings.mismatches,
    result: {
      imported: brought.imported,
      screened: brought.screened,
      blocked: brought.blocked,
      held: brought.held,
      approved: approved.length,
      shares: made.length,
      published: shares.filter((share) => share.state === 'published').length,
      clicks_human: clicks.reduce((total, one) => total + one.human, 0),
      clicks_other: clicks.reduce((total, one) => total + one.other, 0),
      routed: routed.approvals,
      recalled,
      proven,
      mismatches: findings.mismatches.length,
      seconds: Math.round((Date.now() - began) / 100) / 10,
    },
  };
}

/** What the demo organisation's members find in their feed. */
async function itemsOfTheirOwn(cast: Cast): Promise<string[]> {
  const ids = new Set<string>();
  for (const member of cast.members) {
    const { items } = done(await member.api.GET('/api/feed', { params: { query: { limit: 50 } } }), 'read the feed');
    for (const item of items) ids.add(item.itemId);
  }
  return [...ids];
}

/** The figures once everything followed has arrived, or as they are after three minutes: then the comparison says what is missing. */
async function settledFigures(
  cast: Cast,
  made: MadeShare[],
  followed: Map<string, Followed>,
  before: Awaited<ReturnType<typeof readFigures>>,
) {
  const human = [...followed.values()].reduce((total, one) => total + one.human, 0);
  const other = [...followed.values()].reduce((total, one) => total + one.other, 0);
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const figures = await readFigures(cast);
    const standings = [...figures.byMember].reduce(
      (total, [id, own]) => total + own.human - before.byMember.get(id)!.human,
      0,
    );
    const arrived =
      figures.human - before.human >= human &&
      figures.other - before.other >= other &&
      figures.shares - before.shares >= made.length &&
      standings >= human;
    if (arrived || Date.now() > deadline) return figures;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
