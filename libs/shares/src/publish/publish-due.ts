import { Injectable } from '@nestjs/common';
import { Clock, SideBySide } from '#libs/kernel';
import { LookAtPage } from '#libs/page-snapshots';
import { Database } from '#libs/platform';
import { ClaimShares, ROUND, type Claim, type ClaimedDue } from './claim-shares.js';
import { PublishShare } from './publish-share.js';

/** So far it is looked for organisations in one go. */
const MOST_LOOKED_AT = 500;
/** While the calls of one round are on their way, the next is claimed; what hangs at its network keeps its own place alone. */
const AT_ONCE = 2 * ROUND.most;
/** What a process begins with. */
const FIRST = 2;

/**
 * Publishes whatever is due of an organisation, round by round, without a job for each: which share goes out when stands
 * in rows, and as many workers as look there share what they find.
 */
@Injectable()
export class PublishDue {
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
   * Goes on until nothing is due that it can have, or `goesOn` says no; what it has taken it brings to an end.
   * @returns how many shares it has taken, and whether more may be due. @throws what the first threw that failed.
   */
  async execute(organisationId: string, goesOn = () => true): Promise<{ taken: number; more: boolean }> {
    const sent = new SideBySide(AT_ONCE);
    const without = new Set<string>();
    let taken = 0;
    let more = true;
    try {
      while (more && goesOn()) {
        const most = this.most;
        await sent.untilFree(AT_ONCE - most);
        const { claims, stalePages, due } = await this.claim(organisationId, most, [...without]);
        taken += claims.length;
        for (const claim of claims) sent.add(() => this.publish(claim));
        for (const versionId of stalePages) {
          // Whoever else looks at it is not waited for: what is of it stays due, and is taken up again.
          if (!(await this.lookAtPage.execute(organisationId, versionId))) without.add(versionId);
        }
        more = due === most || stalePages.length > 0;
      }
    } finally {
      await sent.settled();
    }
    return { taken, more };
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
