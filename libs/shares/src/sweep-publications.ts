import { Injectable, Logger } from '@nestjs/common';
import { Clock, say } from '#libs/kernel';
import { Networks } from '#libs/networks';
import { Database, type Transaction } from '#libs/platform';
import {
  FREEZE_HOLD,
  isTooLate,
  latestPlan,
  nextLook,
  operatorHold,
  STANDING_HOLD,
  STUCK_MS,
} from '#libs/publications';
import { CheckClearance } from './check-clearance.js';
import { LookUpUnknown } from './look-up-unknown.js';
import { MovePublication } from './move-publication.js';
import { PublicationRepository } from './publication.repository.js';
import { ShareRepository } from './share.repository.js';

/** Those that wait behind them are asked by the next sweep, so that no transaction holds up others for long. */
const MOST_ASKED = 500;

/**
 * Makes rows right whatever a worker has lost: settles what a dead one left half-way, lets go what was held for a reason
 * that is gone, ends what was held for too long, and asks networks that can tell about what nobody knows.
 */
@Injectable()
export class SweepPublications {
  private readonly logger = new Logger(SweepPublications.name);

  constructor(
    private readonly database: Database,
    private readonly shares: ShareRepository,
    private readonly publications: PublicationRepository,
    private readonly movePublication: MovePublication,
    private readonly checkClearance: CheckClearance,
    private readonly lookUpUnknown: LookUpUnknown,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /** Organisations with a publication that somebody took, that is held, or of which a network is to be asked. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_unsettled_publications: string }>(
      'organisations_with_unsettled_publications()',
    );
    return rows.map((row) => row.organisations_with_unsettled_publications);
  }

  async execute(organisationId: string): Promise<void> {
    const now = this.clock.now();
    await this.database.within(organisationId, async (tx) => {
      await this.settleStuck(tx, now);
      await this.reviewHeld(tx, now);
      await this.lookAgain(tx, organisationId, now);
      await this.askThawed(tx);
    });
    await this.lookUpUnknown.execute(organisationId);
  }

  /** Before the note that the call goes out, nothing was sent and it is tried again; after it, a person has to look. */
  private async settleStuck(tx: Transaction, now: Date): Promise<void> {
    for (const publication of await this.publications.stuck(tx, new Date(now.getTime() - STUCK_MS))) {
      const { shareId, claimToken, sendingAt } = publication;
      const share = await this.shares.find(tx, shareId);
      if (!share || !claimToken) continue;
      const { label, tellsForMs } = this.networks.get(share.network);
      const by = { claimToken };
      const lookUpAt = nextLook(publication.claimedAt ?? now, now, tellsForMs) && now;
      const moved = sendingAt
        ? await this.movePublication.execute(tx, share, 'lose', { ...interruptedSending(label), lookUpAt }, by)
        : await this.movePublication.execute(tx, share, 'retry', { dueAt: now, code: 'interrupted' }, by);
      if (!moved) continue;
      const outcome = sendingAt ? 'unknown' : 'interrupted';
      await this.publications.endAttempt(tx, shareId, claimToken, { outcome, code: 'INTERRUPTED', message: null }, now);
      this.logger.warn(`Share ${shareId} was left half-way and is ${moved.state} now.`);
    }
  }

  private async reviewHeld(tx: Transaction, now: Date): Promise<void> {
    const holds = this.networks.all.map(({ network, edition }) => operatorHold(network, edition));
    for (const publication of await this.publications.heldForNothing(tx, latestPlan(now), holds)) {
      const share = await this.shares.find(tx, publication.shareId);
      if (!share) continue;
      if (!isTooLate(publication.plannedAt, now)) {
        await this.movePublication.execute(tx, share, 'release', { code: 'released' });
        continue;
      }
      const message = say(
        '{reason} It has waited for more than a day and was not shared; share it anew if it still fits.',
        { reason: publication.message ?? say('It was held.') },
      );
      await this.movePublication.execute(tx, share, 'fail', { code: 'too_late', message });
    }
  }

  /** What was held because its member could not share it goes on when they can again. */
  private async lookAgain(tx: Transaction, organisationId: string, now: Date): Promise<void> {
    for (const { shareId } of await this.publications.heldFor(tx, STANDING_HOLD, latestPlan(now))) {
      const share = await this.shares.find(tx, shareId);
      if (!share || !(await this.checkClearance.standing(tx, organisationId, share)).cleared) continue;
      await this.movePublication.execute(tx, share, 'release', { code: 'standing_again' });
    }
  }

  /** What a freeze held back past its time does not burst out when it is lifted: its member chooses another time. */
  private async askThawed(tx: Transaction): Promise<void> {
    const message = say(
      'Not shared: sharing was stopped when its time came, and is open again. Choose another time, or cancel it.',
    );
    for (const { shareId } of await this.publications.thawed(tx, MOST_ASKED)) {
      const share = await this.shares.find(tx, shareId);
      if (!share) continue;
      await this.movePublication.execute(tx, share, 'ask', { holdKey: FREEZE_HOLD, code: 'freeze_lifted', message });
    }
  }
}

function interruptedSending(network: string) {
  return {
    code: 'outcome_unknown',
    message: say(
      'It was interrupted while it went out. Look on {network} whether the post is there, then say so here.',
      { network },
    ),
  };
}
