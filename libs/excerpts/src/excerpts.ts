import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonKeys } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import { ExcerptEntity } from './excerpt.entity.js';
import type { Retention } from './retention.rules.js';

/** What a finding repeats of the text it was made in. */
export interface Repeated {
  excerpt: string;
  message: string;
  remedy: string;
}

/** Of one screening, in the order of its findings and of what rules on trial found. */
export interface RepeatedWords {
  findings: Repeated[];
  shadow: Repeated[];
}

/** Words to keep, of one screening. */
export interface WordsToKeep {
  screeningId: string;
  retention: Retention;
  words: RepeatedWords;
  at: Date;
}

const contextOf = (screeningId: string) => `excerpts ${screeningId}`;

/**
 * Keeps apart from the screenings what findings repeat of somebody's text, which may tell of anybody's health. It is
 * sealed under the key of the member who wrote: destroying that erases it everywhere, backups too, and forgetting a row
 * erases it here; which rule found something, and where, stands with the screening and stays.
 */
@Injectable()
export class Excerpts {
  constructor(private readonly personKeys: PersonKeys) {}

  /** Of texts of one member; of one who is erased nothing is kept. */
  async keep(tx: Transaction, memberId: string, kept: WordsToKeep[]): Promise<void> {
    if (kept.length === 0) return;
    const told = kept.map(({ screeningId, words }) => ({ entryId: contextOf(screeningId), told: words }));
    const sealed = await this.personKeys.sealAll(tx, memberId, told);
    if (!sealed) return;
    const rows = kept.map(({ screeningId, retention, at }, index) => ({
      screeningId,
      memberId,
      retention,
      sealed: sealed[index] as string,
      at,
    }));
    await tx.getRepository(ExcerptEntity).insert(rows);
  }

  /** By the screenings' ids; what was forgotten or erased is left out. */
  async open(tx: Transaction, screeningIds: readonly string[]): Promise<Map<string, RepeatedWords>> {
    if (screeningIds.length === 0) return new Map();
    const rows = await tx.getRepository(ExcerptEntity).findBy({ screeningId: In([...screeningIds]) });
    const told = await this.personKeys.open(
      tx,
      rows.map(({ screeningId, memberId, sealed }) => ({
        entryId: contextOf(screeningId),
        personId: memberId,
        personal: sealed,
      })),
    );
    return new Map(
      rows.flatMap(({ screeningId }) => {
        const words = told.get(contextOf(screeningId));
        return words ? [[screeningId, words as unknown as RepeatedWords] as const] : [];
      }),
    );
  }
}
