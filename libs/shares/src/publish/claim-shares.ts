import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, say, Together } from '#libs/kernel';
import { PageHold } from '#libs/page-snapshots';
import { Database, lookOnce, type Transaction } from '#libs/platform';
import { isTooLate, type PublicationRecord, type ShareRecord } from '#libs/publications';
import { CheckTimes } from '../check-times.js';
import { ShareRepository } from '../share.repository.js';
import { ClaimRepository, type DueShare } from './claim.repository.js';
import { LookAtShares, type Cleared, type Refusal } from './look-at-shares.js';

/** A try to publish that one worker holds. */
export interface Claim {
  organisationId: string;
  share: ShareRecord;
  publication: PublicationRecord;
  token: string;
  /** What was found of one that has a picture to put at the network first; null of all others, which are looked at once. */
  cleared: Cleared | null;
}

/** What came of it: a claim; the version whose page is to be looked at before; null when there is nothing to do (any more). */
export type Claimed = Claim | { stalePage: string } | null;

type Try = Pick<Claim, 'share' | 'publication' | 'token'>;

/** What is due and could be claimed, and the versions of what was left since their pages are to be looked at first. */
export interface ClaimedDue {
  claims: Claim[];
  stalePages: string[];
  /** How many were due of those that were asked for, whatever became of them. */
  due: number;
}

/** So few that none waits long for the others; after so short a pause that nobody waits for nothing. */
export const ROUND = { most: 32, gatherMs: 3 };

/**
 * Takes shares that are due for this worker alone; those of an organisation that come due together, in one transaction.
 * What is late ends here where its member wants it so, and what has a picture where it is not cleared: nothing is put at
 * a network that is not.
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
    private readonly lookAtShares: LookAtShares,
    private readonly checkTimes: CheckTimes,
    private readonly pageHold: PageHold,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, shareId: string): Promise<Claimed> {
    return this.rounds.ask(organisationId, shareId);
  }

  /** Takes the longest due, at most so many, and none of these versions. */
  async next(organisationId: string, most: number, without: readonly string[]): Promise<ClaimedDue> {
    const now = this.clock.now();
    return this.database.within(organisationId, async (tx) => {
      lookOnce(tx);
      const due = await this.claims.nextDue(tx, now, most, without);
      const stale = new Map(await this.stalePages(tx, due));
      const wanted = due.filter(({ shareId }) => !stale.has(shareId));
      const claims = await this.take(tx, organisationId, wanted, now);
      return { claims, stalePages: [...new Set([...stale.values()].map((one) => one.stalePage))], due: due.length };
    });
  }

  private async round(organisationId: string, shareIds: string[]): Promise<Claimed[]> {
    const now = this.clock.now();
    const found = await this.database.within(organisationId, async (tx) => {
      lookOnce(tx);
      const due = await this.claims.dueOf(tx, shareIds, now);
      const answers = new Map<string, Claimed>(await this.stalePages(tx, due));
      const wanted = due.filter(({ shareId }) => !answers.has(shareId));
      for (const claim of await this.take(tx, organisationId, wanted, now)) answers.set(claim.share.id, claim);
      return answers;
    });
    // Who asks twice for one has it once.
    return shareIds.map((id, nth) => (shareIds.indexOf(id) === nth ? (found.get(id) ?? null) : null));
  }

  /** Those whose pages must be looked at first. */
  private async stalePages(tx: Transaction, due: readonly DueShare[]): Promise<[string, { stalePage: string }][]> {
    const stale: [string, { stalePage: string }][] = [];
    for (const { shareId, versionId } of due) {
      if (await this.pageHold.isStale(tx, versionId)) stale.push([shareId, { stalePage: versionId }]);
    }
    return stale;
  }

  private async take(tx: Transaction, organisationId: string, due: readonly DueShare[], now: Date): Promise<Claim[]> {
    const tokens = due.map(({ shareId }) => ({ shareId, token: randomUUID() }));
    const publications = due.length > 0 ? await this.claims.claim(tx, tokens, now) : [];
    if (publications.length === 0) return [];
    const shares = await this.shares.many(
      tx,
      publications.map(({ shareId }) => shareId),
    );
    const pictured = new Set(due.flatMap(({ shareId, pictured }) => (pictured ? [shareId] : [])));
    await this.lookAtShares.lookUp(
      tx,
      [...shares.values()].filter(({ id }) => pictured.has(id)),
    );
    const claims: Claim[] = [];
    const refusals: [Try, Refusal][] = [];
    for (const publication of publications) {
      const share = shares.get(publication.shareId);
      if (!share) throw new Error(`Publication ${publication.shareId} has no share.`);
      const one = { share, publication, token: publication.claimToken! };
      const late = await this.whenLate(tx, one, now);
      const looked =
        late ?? (pictured.has(share.id) ? await this.lookAtShares.execute(tx, organisationId, share) : null);
      if (looked && !looked.cleared) refusals.push([one, looked]);
      else claims.push({ organisationId, ...one, cleared: looked });
    }
    // No share is moved before all were looked at.
    for (const [one, refusal] of refusals) await this.lookAtShares.refuse(tx, one, refusal);
    return claims;
  }

  private async whenLate(tx: Transaction, { share, publication }: Try, now: Date): Promise<Refusal | null> {
    if (!isTooLate(publication.plannedAt, now)) {
      return this.checkTimes.whenLate(tx, share, publication.plannedAt, now);
    }
    const message = say(
      'It could not go out within a day of its time, and was not shared. Share it anew if it still fits.',
    );
    return { cleared: false, event: 'fail', code: 'too_late', message };
  }
}
