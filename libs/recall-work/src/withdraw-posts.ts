import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { whyTakenBack, type RecallRecord } from '#libs/recalls';
import { WithdrawShare, type TakenBack } from '#libs/shares';
import { AskMembers } from './ask-members.js';
import type { RecalledShareRecord } from './recalled-share.js';
import { RecalledShareRepository } from './recalled-share.repository.js';
import { isLongWait, MOST_TRIES, nextTry } from './recalled-share.rules.js';
import { PublicationState } from './publication-state.queries.js';
import { IN_DOUBT } from './what-is-left.queries.js';

/** Calls that wait for the network at one time. */
const AT_ONCE = 8;

/**
 * Takes posts back at their networks, as fast as these let it. A try that a worker dies in is made again when its lease
 * has ended: to delete what is gone already is no harm. Where the network puts it off for long, the post's member is asked
 * meanwhile: what is recalled does not stay up until a limit ends when somebody can delete it.
 */
@Injectable()
export class WithdrawPosts {
  private readonly logger = new Logger(WithdrawPosts.name);

  constructor(
    private readonly database: Database,
    private readonly recalledShares: RecalledShareRepository,
    private readonly publications: PublicationState,
    private readonly withdrawShare: WithdrawShare,
    private readonly askMembers: AskMembers,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, recall: RecallRecord): Promise<void> {
    await this.database.within(organisationId, (tx) => this.recalledShares.follow(tx, recall.id, this.clock.now()));
    for (;;) {
      const taken = await this.database.within(organisationId, (tx) =>
        this.recalledShares.take(tx, recall.id, this.clock.now(), AT_ONCE),
      );
      if (taken.length === 0) return;
      await Promise.all(taken.map((one) => this.tryOne(organisationId, recall, one)));
    }
  }

  private async tryOne(organisationId: string, recall: RecallRecord, one: RecalledShareRecord): Promise<void> {
    try {
      const outcome = await this.withdrawShare.recalled(organisationId, one.shareId, whyTakenBack(recall));
      await this.database.within(organisationId, (tx) => this.settle(tx, one, outcome));
    } catch (error) {
      this.logger.error(
        `Share ${one.shareId} could not be taken back, and is tried again: ${(error as Error).message}`,
      );
    }
  }

  private async settle(tx: Transaction, one: RecalledShareRecord, outcome: TakenBack): Promise<void> {
    const at = this.clock.now();
    switch (outcome.kind) {
      case 'withdrawn':
        return this.withdrawn(tx, one, at);
      case 'not_out':
        return this.notOut(tx, one, at);
      case 'by_hand':
        return this.askMembers.ask(tx, one.shareId, outcome);
      case 'again': {
        const tries = one.tries + (outcome.limited ? 0 : 1);
        if (tries >= MOST_TRIES) return this.askMembers.ask(tx, one.shareId, { code: outcome.code, message: null });
        const nextAt = nextTry({ ...outcome, tries }, at, Math.random());
        const next = { tries, nextAt, code: outcome.code };
        if (isLongWait(nextAt, at)) return this.askMembers.askMeanwhile(tx, one.shareId, next);
        await this.recalledShares.change(tx, one.shareId, ['pending'], next);
      }
    }
  }

  /** It was not, when it was looked at; what has gone out since is tried again soon. */
  private async notOut(tx: Transaction, one: RecalledShareRecord, at: Date): Promise<void> {
    const now = await this.publications.now(tx, one.shareId);
    if (now === 'in_doubt') return this.askMembers.ask(tx, one.shareId, { code: IN_DOUBT, message: null });
    if (now === 'ended') return this.withdrawn(tx, one, at);
  }

  private async withdrawn(tx: Transaction, { shareId }: RecalledShareRecord, at: Date): Promise<void> {
    const changes = { state: 'withdrawn', code: null, settledAt: at } as const;
    await this.recalledShares.change(tx, shareId, ['pending'], changes);
  }
}
