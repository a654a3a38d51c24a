import { Injectable } from '@nestjs/common';
import { PersonKeys } from '#libs/ledger';
import type { Transaction } from '#libs/platform';

/** A text and why it was decided as it was, as their row holds them: sealed, or in clear where a version before kept them. */
export interface StoredText {
  id: string;
  memberId: string;
  text: string | null;
  reason: string | null;
  sealedText: string | null;
}

/** What was written; the reason is null until somebody has decided. */
export interface OpenedText {
  text: string;
  reason: string | null;
}

const contextOf = (reviewId: string) => `text review ${reviewId}`;

/**
 * Members' own texts that reviewers are asked about, and what these say of them, sealed under their member's key: what
 * needs other eyes may tell of somebody's health. Of somebody who is erased they are empty; the hash of what was decided
 * on stays.
 */
@Injectable()
export class OwnTexts {
  constructor(private readonly personKeys: PersonKeys) {}

  /** Null for somebody who is erased. */
  async seal(tx: Transaction, { id, memberId, text, reason }: { id: string; memberId: string } & OpenedText) {
    return this.personKeys.seal(tx, memberId, contextOf(id), { text, ...(reason && { reason }) });
  }

  /** By the ids of the reviews. */
  async open(tx: Transaction, stored: readonly StoredText[]): Promise<Map<string, OpenedText>> {
    const told = await this.personKeys.open(
      tx,
      stored.flatMap(({ id, memberId, sealedText }) =>
        sealedText === null ? [] : [{ entryId: contextOf(id), personId: memberId, personal: sealedText }],
      ),
    );
    return new Map(
      stored.map(({ id, text, reason }) => {
        const sealed = told.get(contextOf(id)) as Partial<OpenedText> | undefined;
        return [id, { text: text ?? sealed?.text ?? '', reason: reason || (sealed?.reason ?? reason) }];
      }),
    );
  }
}
