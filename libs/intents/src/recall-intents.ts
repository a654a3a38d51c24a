import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import type { RecallRecord } from '#libs/recalls';
import { detailOf, intentRecalled } from './intent.facts.js';
import { IntentRepository } from './intent.repository.js';

/** Notes of what was opened of an item that it was recalled, so that whoever may have posted it is told what to do. */
@Injectable()
export class RecallIntents {
  constructor(
    private readonly intents: IntentRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat. @returns how many there were; fewer than `most` when none is left. */
  async execute(tx: Transaction, recall: Pick<RecallRecord, 'id' | 'itemId'>, most: number): Promise<number> {
    const at = this.clock.now();
    const recalled = await this.intents.recall(tx, recall, at, most);
    await this.ledger.append(
      tx,
      ...recalled.map((intent) =>
        intentRecalled.of({
          at,
          actorId: null,
          subjectId: intent.id,
          detail: { ...detailOf(intent), recallId: recall.id },
        }),
      ),
    );
    return recalled.length;
  }
}
