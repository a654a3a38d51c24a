import { Injectable, Logger } from '@nestjs/common';
import { Clock, SideBySide } from '#libs/kernel';
import { LookAtPage } from '#libs/page-snapshots';
import { Database } from '#libs/platform';
import { ClaimShares, ROUND, type Claim, type ClaimedDue } from './claim-shares.js';
import { PublishShare } from './publish-share.js';

/** So far it is looked for organisations in one go. */
const MOST_LOOKED_AT = 500;
/** What a process begins with. */
const FIRST = 2;
/** Where all that may be on its way of an organisation hangs, others have their turn. */
const PATIENCE_MS = 1_000;

/**
 * Publishes whatever is due of an organisation, round by round, without a job for each: which share goes out when stands
 * in rows, and as many workers as look there share what they find. While the calls of one round are on their way, the next
 * is claimed; what hangs at its network keeps its own place alone.
 */
@Injectable()
export class PublishDue {
  private readonly logger = new Logger(PublishDue.name);
  /** What is on its way, by organisation. */
  private readonly onTheirWay = new Map<string, SideBySide>();
  /** How many this process has published to the end. */
  private ended = 0;

  constructor(
    private readonly database: Database,
    private readonly claimShares: ClaimShares,
    private readonly publishShare: PublishShare,
    private readonly lookAtPage: LookAtPage,
    private readonly clock: Clock,
  ) {}

  /** Organisations with a share that is due. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_due_publications: string }>(
      'organisations_with_due_publications($1, $2)',
      [this.clock.now(), MOST_LOOKED_AT],
    );
    return rows.map((row) => row.organisations_with_due_publications);
  }

  /**
   * Takes what is due until nothing is that it can have, or `goesOn` says no, and does not wait for what it has sent on
   * its way. One call at a time for an organisation. @returns how many shares it took, and whether more may be due.
   */
  async execute(organisationId: string, goesOn = () => true): Promise<{ taken: number; more: boolean }> {
    const sent = this.sent(organisationId);
    const without = new Set<string>();
    let taken = 0;
    while (goesOn()) {
      const { most } = this;
      if (!(await sent.untilAtMost(most, PATIENCE_MS))) break;
      const { claims, stalePages, due } = await this.claim(organisationId, most, [...without]);
      taken += claims.length;
      for (const claim of claims) sent.add(() => this.publish(claim));
      for (const versionId of stalePages) {
        // What is of it stays due, and is taken up again when somebody has looked.
        without.add(versionId);
        sent.add(() => this.lookAtPage.execute(organisationId, versionId));
      }
      if (due < most) return { taken, more: false };
    }
    return { taken, more: true };
  }

  /** Resolves when nothing that was taken is on its way any more. */
  async settled(): Promise<void> {
    for (const [organisationId, sent] of this.onTheirWay) {
      await sent.untilAtMost(0);
      this.onTheirWay.delete(organisationId);
    }
  }

  /** Publishes all that is due by now, to the end: for tests and for the demo. @returns how many shares it took. */
  async toTheEnd(organisationId: string): Promise<number> {
    let all = 0;
    // Once more for what waited until its page was looked at.
    for (let idle = 0; idle < 2;) {
      const { taken } = await this.execute(organisationId);
      await this.settled();
      all += taken;
      idle = taken > 0 ? 0 : idle + 1;
    }
    return all;
  }

  private sent(organisationId: string): SideBySide {
    const known = this.onTheirWay.get(organisationId);
    if (known) return known;
    const sent = new SideBySide(({ message, stack }) => this.logger.error(`A try did not end: ${message}`, stack));
    this.onTheirWay.set(organisationId, sent);
    return sent;
  }

  /**
   * No round is larger than what has come to its end before: whoever dies leaves a question to the members whose calls were
   * noted, and a process that dies of what it publishes, each time it is started, asks few.
   */
  private get most(): number {
    return Math.min(ROUND.most, Math.max(FIRST, this.ended));
  }

  private async publish(claim: Claim): Promise<void> {
    await this.publishShare.goOn(claim);
    this.ended += 1;
  }

  private claim(organisationId: string, most: number, without: readonly string[]): Promise<ClaimedDue> {
    return this.claimShares.next(organisationId, most, without);
  }
}
