import { Injectable } from '@nestjs/common';
import { pickLanguage, type Actor } from '#libs/kernel';
import { PackShelf } from '#libs/packs';
import type { Transaction } from '#libs/platform';
import type { Translator } from '#libs/screener';

/**
 * What packs say, in the language of whoever reads it. Findings are made and kept in English, whoever wrote the text,
 * so that each reader of a kept screening has them in a language of their own.
 */
@Injectable()
export class ReadersWords {
  constructor(private readonly shelf: PackShelf) {}

  /** Those of the acting member. */
  async of(tx: Transaction, { memberId }: Actor): Promise<Translator> {
    const [row] = await tx.query<{ own: string | null; general: string }[]>(
      `SELECT m.language AS own, o.language AS general
         FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
        WHERE m.organisation_id = current_organisation() AND m.id = $1`,
      [memberId],
    );
    return this.shelf.translator(pickLanguage(row?.own, row?.general));
  }
}
