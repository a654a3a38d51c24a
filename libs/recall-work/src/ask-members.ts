import { Injectable } from '@nestjs/common';
import { Clock, type Sentence } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { ReadSoon } from '#libs/post-checks';
import type { RecallRecord } from '#libs/recalls';
import { deletionAsked, deletionReminded } from './recalled-share.facts.js';
import { RecalledShareRepository, type Asked } from './recalled-share.repository.js';
import { MOST_REMINDERS, REMIND_AFTER_MS } from './recalled-share.rules.js';
import { IN_DOUBT } from './what-is-left.queries.js';

const REMINDED_AT_ONCE = 500;
const READ_BEFORE_MS = 2 * 3_600_000;

/** Why somebody is asked, and in the network's words where it said something. */
export interface WhyAsked {
  code: string;
  message: Sentence | null;
}

/** When the network is tried again, and why not now. */
export interface NextTry {
  tries: number;
  nextAt: Date;
  code: string;
}

/** Has members delete by hand what the product cannot; of who is not here any more nothing can be asked while they are not. */
@Injectable()
export class AskMembers {
  constructor(
    private readonly database: Database,
    private readonly recalledShares: RecalledShareRepository,
    private readonly readSoon: ReadSoon,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Told once for each share, however often it is called, and whether or not its member was asked meanwhile before. */
  async ask(tx: Transaction, shareId: string, { code, message }: WhyAsked): Promise<void> {
    const at = this.clock.now();
    const share = await this.recalledShares.find(tx, shareId);
    if (!share) return;
    if (!share.active) return this.giveUp(tx, { ...share, code }, at);
    const changes = { state: 'asked', code, message, askedAt: share.askedAt ?? at, nextAt: after(at) } as const;
    if (!(await this.recalledShares.change(tx, shareId, ['pending'], changes))) return;
    if (!share.askedAt) await this.tell(tx, share, code, at);
  }

  /**
   * Asks while the network is tried on: whichever comes first settles it, the member's word or the network's. Of who is
   * not here any more nothing is asked, and the network is tried all the same.
   */
  async askMeanwhile(tx: Transaction, shareId: string, next: NextTry): Promise<void> {
    const at = this.clock.now();
    const share = await this.recalledShares.find(tx, shareId);
    if (!share) return;
    const asksNow = share.active && !share.askedAt;
    const changes = { ...next, ...(asksNow ? { askedAt: at } : {}) };
    if (!(await this.recalledShares.change(tx, shareId, ['pending'], changes))) return;
    if (asksNow) await this.tell(tx, share, next.code, at);
  }

  /** Reminds, a few times at most, those who have not answered for a day. */
  async remind(organisationId: string, { id }: RecallRecord): Promise<void> {
    await this.database.within(organisationId, async (tx) => {
      const at = this.clock.now();
      for (const share of await this.recalledShares.unanswered(tx, id, at, MOST_REMINDERS, REMINDED_AT_ONCE)) {
        if (!share.active) {
          await this.giveUp(tx, share, at);
          continue;
        }
        const number = share.reminders + 1;
        const changes = { reminders: number, remindedAt: at };
        const next = share.state === 'asked' ? { nextAt: after(at) } : {};
        await this.recalledShares.change(tx, share.shareId, [share.state], { ...changes, ...next });
        await this.readSoon.execute(tx, share.shareId, beforeReminder(at));
        const fact = { at, actorId: null, subjectId: share.shareId };
        await this.ledger.append(tx, deletionReminded.of({ ...fact, detail: { ...detailOf(share), number } }));
      }
    });
  }

  private async tell(tx: Transaction, share: Asked, code: string, at: Date): Promise<void> {
    await this.readSoon.execute(tx, share.shareId, beforeReminder(at));
    const fact = { at, actorId: null, subjectId: share.shareId };
    await this.ledger.append(tx, deletionAsked.of({ ...fact, detail: { ...detailOf(share), code } }));
  }

  /** Until they are here again, or what is in doubt is found to be out. */
  private async giveUp(tx: Transaction, { shareId, code: why }: Asked, at: Date): Promise<void> {
    const code = why === IN_DOUBT ? IN_DOUBT : 'member_gone';
    const changes = { state: 'cannot', code, settledAt: at } as const;
    await this.recalledShares.change(tx, shareId, ['pending', 'asked'], changes);
  }
}

/** What every fact about a share of a recalled item says. */
export function detailOf({ memberId, itemId, recallId, node, network }: Asked) {
  return { memberId, itemId, recallId, node, network };
}

function after(at: Date): Date {
  return new Date(at.getTime() + REMIND_AFTER_MS);
}

/** Who has deleted it without a word is not reminded where their network lets us see that. */
function beforeReminder(at: Date): Date {
  return new Date(after(at).getTime() - READ_BEFORE_MS);
}
