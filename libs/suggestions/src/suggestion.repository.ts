import { Injectable } from '@nestjs/common';
import { PersonKeys } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { SuggestionEntity } from './suggestion.entity.js';
import type { SuggestionRecord, SuggestionWords } from './suggestion.js';

/** What becomes of one that waits. */
export type Decided = Pick<SuggestionRecord, 'decidedBy' | 'decidedAt' | 'itemId'> & {
  state: 'taken' | 'declined' | 'taken_back';
};

@Injectable()
export class SuggestionRepository {
  constructor(private readonly personKeys: PersonKeys) {}

  /** Of two that are made at once the second finds the first. */
  async inTurn(tx: Transaction): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('suggestions ' || current_organisation()::text, 0))");
  }

  async insert(tx: Transaction, suggestion: SuggestionRecord): Promise<void> {
    await tx.getRepository(SuggestionEntity).insert({ ...suggestion });
  }

  /** Locked until the transaction ends; null when there is none. */
  async lock(tx: Transaction, id: string): Promise<SuggestionRecord | null> {
    return tx.getRepository(SuggestionEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** @returns false when somebody else was first. */
  async decide(
    tx: Transaction,
    id: string,
    decided: Decided & Partial<Pick<SuggestionRecord, 'sealedText' | 'linkHash' | 'imageId'>>,
  ): Promise<boolean> {
    const { affected } = await tx.getRepository(SuggestionEntity).update({ id, state: 'waiting' }, { ...decided });
    return affected === 1;
  }

  /** What it said is gone with it. @returns false when somebody else was first. */
  async takeBack(tx: Transaction, id: string, memberId: string, at: Date): Promise<boolean> {
    const gone = { sealedText: '', linkHash: null, imageId: null };
    return this.decide(tx, id, { state: 'taken_back', decidedBy: memberId, decidedAt: at, itemId: null, ...gone });
  }

  /** When the member made those since a moment, the oldest first. */
  async madeSince(tx: Transaction, memberId: string, since: Date): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `SELECT made_at AS at FROM content_suggestions
        WHERE organisation_id = current_organisation() AND member_id = $1 AND made_at > $2 ORDER BY made_at`,
      [memberId, since],
    );
    return rows.map(({ at }) => at);
  }

  /** Whether somebody's with the same link waits, or was taken. */
  async isKnown(tx: Transaction, linkHash: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM content_suggestions
        WHERE organisation_id = current_organisation() AND link_hash = $1 AND state <> 'declined' LIMIT 1`,
      [linkHash],
    );
    return rows.length > 0;
  }

  /** The sealed form; null when the member is erased. */
  async seal(tx: Transaction, memberId: string, id: string, words: SuggestionWords): Promise<string | null> {
    return this.personKeys.seal(tx, memberId, id, words);
  }

  /** What each says, by id; those of erased people, and of what was taken back, are left out. */
  async open(
    tx: Transaction,
    all: readonly Pick<SuggestionRecord, 'id' | 'memberId' | 'sealedText'>[],
  ): Promise<Map<string, SuggestionWords>> {
    const kept = all.filter(({ sealedText }) => sealedText !== '');
    const sealed = kept.map(({ id, memberId, sealedText }) => ({
      entryId: id,
      personId: memberId,
      personal: sealedText,
    }));
    return (await this.personKeys.open(tx, sealed)) as Map<string, unknown> as Map<string, SuggestionWords>;
  }
}
