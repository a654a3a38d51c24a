import { Injectable, Logger } from '@nestjs/common';
import { Clock, say, Together } from '#libs/kernel';
import type { Failure } from '#libs/network-contract';
import { Networks } from '#libs/networks';
import { Database, lookOnce, type Transaction } from '#libs/platform';
import { cameLate, unconfirmed } from '#libs/publications';
import { DoubtRepository } from '../doubt.repository.js';
import { MovePublication } from '../move-publication.js';
import { PublicationRepository } from '../publication.repository.js';
import { ShareRepository } from '../share.repository.js';
import { ROUND, type Claim } from './claim-shares.js';
import { ClaimRepository } from './claim.repository.js';
import { LookAtShares, type Cleared, type Refusal } from './look-at-shares.js';

/** What the call is made with, or why it is not; null when the try has ended. */
export type Armed = { cleared: Cleared; failure: Failure | null } | null;

/** Looks whether claimed shares may go out and notes that their calls do now; those that come together, in one transaction. */
@Injectable()
export class ArmShares {
  private readonly logger = new Logger(ArmShares.name);
  private readonly rounds = new Together<Claim, Armed>(
    (organisationId, claims) => this.round(organisationId, claims),
    ROUND,
  );

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly claims: ClaimRepository,
    private readonly doubts: DoubtRepository,
    private readonly lookAtShares: LookAtShares,
    private readonly movePublication: MovePublication,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  async execute(claim: Claim): Promise<Armed> {
    return this.rounds.ask(claim.organisationId, claim);
  }

  private async round(organisationId: string, claims: Claim[]): Promise<Armed[]> {
    return this.database.within(organisationId, async (tx) => {
      lookOnce(tx);
      const tries = claims.map(({ share, token }) => ({ shareId: share.id, token }));
      const ours = new Set(await this.claims.arm(tx, tries, this.clock.now()));
      // As they are stored by now: what was claimed may have been altered since.
      const stored = await this.shares.many(tx, [...ours]);
      await this.lookAtShares.lookUp(tx, [...stored.values()]);
      const refusals: [Claim, Refusal][] = [];
      const armed: Armed[] = [];
      for (const claim of claims) {
        const { id } = claim.share;
        if (!ours.has(id)) this.logger.warn(`The claim on share ${id} was taken away before anything was sent.`);
        const share = stored.get(id);
        const looked = share ? await this.lookAtShares.execute(tx, organisationId, share) : null;
        if (looked && !looked.cleared) refusals.push([claim, looked]);
        armed.push(looked?.cleared ? { cleared: looked, failure: unlike(claim, looked) } : null);
      }
      // No share is moved before all were looked at.
      for (const [claim, refusal] of refusals) {
        if (!(await this.isOut(tx, claim))) await this.lookAtShares.refuse(tx, claim, refusal);
      }
      for (const [nth, claim] of claims.entries()) {
        if (armed[nth] && ((await this.isOut(tx, claim)) || (await this.isForgotten(tx, claim)))) armed[nth] = null;
      }
      return armed;
    });
  }

  /** The network has said of an earlier try that it is live: then there is nothing to send, whoever asked for it. */
  private async isOut(tx: Transaction, { share, publication, token }: Claim): Promise<boolean> {
    const out = publication.attempts > 1 ? await this.doubts.firstOut(tx, share.id) : null;
    if (!out) return false;
    const at = this.clock.now();
    const { externalId, permalink, endedAt } = out;
    const changes = { externalId, permalink, publishedAt: endedAt ?? at, ...cameLate() };
    await this.movePublication.execute(tx, share, 'publish', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'LATE_ANSWER', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, at);
    return true;
  }

  /** The network said that an earlier try had not arrived, too long ago to know its key still: then its member is asked. */
  private async isForgotten(tx: Transaction, { share, publication, token }: Claim): Promise<boolean> {
    const since = publication.attempts > 1 ? await this.doubts.absentSince(tx, share.id) : null;
    const { label, tellsForMs } = this.networks.get(share.network);
    const now = this.clock.now();
    if (!since || now.getTime() - since.getTime() < tellsForMs) return false;
    await this.doubts.doubtAgain(tx, share.id);
    const changes = { code: 'outcome_unknown', message: unconfirmed(label) };
    await this.movePublication.execute(tx, share, 'lose', changes, { claimToken: token });
    const end = { outcome: 'not_cleared', code: 'KEY_FORGOTTEN', message: null };
    await this.publications.endAttempt(tx, share.id, token, end, now);
    return true;
  }
}

/** What was put at the network lies there in the name of one account. */
function unlike({ cleared: before }: Claim, { holder }: Cleared): Failure | null {
  if (!before || holder?.accountId === before.holder?.accountId) return null;
  return { kind: 'not_sent', code: 'ACCOUNT_CHANGED', message: say('Another account was connected meanwhile.') };
}
