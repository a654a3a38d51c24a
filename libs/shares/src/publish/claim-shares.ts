import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, say, Together } from '#libs/kernel';
import { ShareLinks } from '#libs/links';
import type { TokenHolder } from '#libs/network-contract';
import { Connections } from '#libs/networks';
import { PageHold } from '#libs/page-snapshots';
import { MemberDirectory } from '#libs/people';
import { Database, lookOnce, type Transaction } from '#libs/platform';
import { CheckClearance, type Clearance } from '../check-clearance.js';
import { CheckTimes } from '../check-times.js';
import { isTooLate } from '../publication.rules.js';
import { ShareRepository } from '../share.repository.js';
import type { PublicationRecord, ShareRecord } from '../share.js';
import { ClaimRepository } from './claim.repository.js';
import { RefuseShare, type Refusal } from './refuse-share.js';

/** A try to publish that one worker holds. */
export interface Claim {
  organisationId: string;
  share: ShareRecord;
  publication: PublicationRecord;
  token: string;
  clearance: Extract<Clearance, { cleared: true }>;
  /** Null when its member's token cannot be opened. */
  holder: TokenHolder | null;
  linkUrl: string | null;
  /** Since when, on `performance`'s clock, it is noted that the call goes out; null while it must be looked at once more. */
  notedAt: number | null;
}

/** What came of it: a claim; the version whose page is to be looked at before; null when there is nothing to do (any more). */
export type Claimed = Claim | { stalePage: string } | null;

type Try = Pick<Claim, 'share' | 'publication' | 'token'>;

/** So few that none waits long for the others; after so short a pause that nobody waits for nothing. */
const ROUND = { most: 32, gatherMs: 3 };

/**
 * Takes shares that are due for this worker alone, looks whether they are cleared, and ends here what is not. Those of an
 * organisation that come due together are looked at in one transaction, in which nothing is looked up twice. Where nothing
 * has to be put at the network before, the call is noted with it: nothing lies between that look and the call.
 */
@Injectable()
export class ClaimShares {
  private readonly rounds = new Together<string, Claimed>(
    (organisationId, ids) => this.round(organisationId, ids),
    ROUND,
  );

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly claims: ClaimRepository,
    private readonly links: ShareLinks,
    private readonly checkClearance: CheckClearance,
    private readonly checkTimes: CheckTimes,
    private readonly refuseShare: RefuseShare,
    private readonly connections: Connections,
    private readonly members: MemberDirectory,
    private readonly pageHold: PageHold,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, shareId: string): Promise<Claimed> {
    return this.rounds.ask(organisationId, shareId);
  }

  private async round(organisationId: string, shareIds: string[]): Promise<Claimed[]> {
    const now = this.clock.now();
    const found = await this.database.within(organisationId, async (tx) => {
      lookOnce(tx);
      const stale = await this.stalePages(tx, shareIds, now);
      const wanted = [...new Set(shareIds)].filter((id) => !stale.has(id));
      const answers = new Map<string, Claimed>(stale);
      for (const claim of await this.take(tx, organisationId, wanted, now)) answers.set(claim.share.id, claim);
      return answers;
    });
    // Who asks twice for one has it once.
    return shareIds.map((id, nth) => (shareIds.indexOf(id) === nth ? (found.get(id) ?? null) : null));
  }

  /** Those that are due whose pages must be looked at first. */
  private async stalePages(
    tx: Transaction,
    shareIds: string[],
    now: Date,
  ): Promise<Map<string, { stalePage: string }>> {
    const stale = new Map<string, { stalePage: string }>();
    for (const [shareId, versionId] of await this.claims.dueOf(tx, shareIds, now)) {
      if (await this.pageHold.isStale(tx, versionId)) stale.set(shareId, { stalePage: versionId });
    }
    return stale;
  }

  private async take(tx: Transaction, organisationId: string, shareIds: string[], now: Date): Promise<Claim[]> {
    const publications = await this.claims.claim(
      tx,
      shareIds.map((shareId) => ({ shareId, token: randomUUID() })),
      now,
    );
    if (publications.length === 0) return [];
    const shares = await this.shares.many(
      tx,
      publications.map(({ shareId }) => shareId),
    );
    await this.lookUp(tx, [...shares.values()]);
    const claims: Claim[] = [];
    const refusals: [Try, Refusal][] = [];
    for (const publication of publications) {
      const share = shares.get(publication.shareId);
      if (!share) throw new Error(`Publication ${publication.shareId} has no share.`);
      const one = { share, publication, token: publication.claimToken! };
      const clearance = await this.look(tx, organisationId, one, now);
      if (!clearance.cleared) {
        refusals.push([one, clearance]);
        continue;
      }
      const linkUrl = share.linkId ? await this.links.urlOf(tx, share.linkId) : null;
      const holder = this.connections.holder(clearance.connection);
      claims.push({ organisationId, ...one, clearance, holder, linkUrl, notedAt: null });
    }
    // Nothing is written before everything was looked at.
    for (const [one, refusal] of refusals) await this.refuseShare.execute(tx, one, refusal);
    await this.note(tx, claims.filter(goesAtOnce), now);
    return claims;
  }

  /** What is of each alone is looked up for all. */
  private async lookUp(tx: Transaction, shares: readonly ShareRecord[]): Promise<void> {
    const memberIds = [...new Set(shares.map(({ memberId }) => memberId))];
    await this.members.lookUp(tx, memberIds);
    await this.connections.lookUp(tx, memberIds);
    await this.links.lookUp(
      tx,
      shares.flatMap(({ linkId }) => linkId ?? []),
    );
  }

  private async look(
    tx: Transaction,
    organisationId: string,
    { share, publication }: Try,
    now: Date,
  ): Promise<Clearance | Refusal> {
    if (isTooLate(publication.plannedAt, now)) {
      const message = say(
        'It could not go out within a day of its time, and was not shared. Share it anew if it still fits.',
      );
      return { cleared: false, event: 'fail', code: 'too_late', message };
    }
    const late = await this.checkTimes.whenLate(tx, share, publication.plannedAt, now);
    return late ?? this.checkClearance.execute(tx, organisationId, share);
  }

  private async note(tx: Transaction, claims: Claim[], now: Date): Promise<void> {
    const notedAt = performance.now();
    const noted = await this.claims.arm(
      tx,
      claims.map(({ share, token }) => ({ shareId: share.id, token })),
      now,
    );
    if (noted.length !== claims.length) throw new Error('A claim was lost in the transaction that made it.');
    for (const claim of claims) claim.notedAt = notedAt;
  }
}

/** Whether a first try has nothing to put at the network before its call, so that its look was the last one. */
function goesAtOnce({ publication, clearance, holder }: Claim): boolean {
  return publication.attempts === 1 && clearance.content.imageId === null && holder !== null;
}
