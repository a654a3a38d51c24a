import { Injectable } from '@nestjs/common';
import { asSeen } from '#libs/captions';
import { LedgerRepository } from '#libs/ledger';
import { textHash, type Transaction } from '#libs/platform';
import { suggestionShared } from './drafting.facts.js';
import { DraftingRepository } from './drafting.repository.js';

/** Knows suggestions again, whatever way they came into a text. */
@Injectable()
export class SuggestedTexts {
  constructor(
    private readonly repository: DraftingRepository,
    private readonly ledger: LedgerRepository,
  ) {}

  /** Puts on record that what a member shares was suggested to them word by word; `text` has its link still as a slot. */
  async noteShared(
    tx: Transaction,
    share: { id: string; memberId: string; createdAt: Date },
    text: string,
  ): Promise<void> {
    const hash = textHash(asSeen(text));
    const shown = await this.repository.shown(tx, share.memberId, hash);
    if (!shown) return;
    await this.ledger.append(
      tx,
      suggestionShared.of({
        at: share.createdAt,
        actorId: share.memberId,
        subjectId: share.id,
        detail: { ...shown, textHash: hash },
      }),
    );
  }
}
