import { Injectable } from '@nestjs/common';
import { PersonKeys } from '#libs/ledger';
import type { Transaction } from '#libs/platform';

/** A text as its row holds it: sealed, or in clear where a version before kept it. */
export interface StoredText {
  id: string;
  memberId: string;
  text: string | null;
  sealedText: string | null;
}

const contextOf = (reviewId: string) => `text review ${reviewId}`;

/**
 * Members' own texts that reviewers are asked about, sealed under their member's key: what needs other eyes may tell of
 * somebody's health. Of somebody who is erased they are empty; the hash of what was decided on stays.
 */
@Injectable()
export class OwnTexts {
  constructor(private readonly personKeys: PersonKeys) {}

  /** Null for somebody who is erased. */
  async seal(tx: Transaction, { id, memberId, text }: { id: string; memberId: string; text: string }) {
    return this.personKeys.seal(tx, memberId, contextOf(id), { text });
  }

  /** By the ids of the reviews. */
  async open(tx: Transaction, stored: readonly StoredText[]): Promise<Map<string, string>> {
    const told = await this.personKeys.open(
      tx,
      stored.flatMap(({ id, memberId, sealedText }) =>
        sealedText === null ? [] : [{ entryId: contextOf(id), personId: memberId, personal: sealedText }],
      ),
    );
    return new Map(stored.map(({ id, text }) => [id, text ?? (told.get(contextOf(id))?.['text'] as string) ?? '']));
  }
}
