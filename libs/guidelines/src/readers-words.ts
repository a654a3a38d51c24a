import { Injectable } from '@nestjs/common';
import { pickLanguage, type Actor } from '#libs/kernel';
import { OWN_PACK } from '#libs/own-rules';
import { PackShelf } from '#libs/packs';
import type { Transaction } from '#libs/platform';
import type { Translator } from '#libs/screener';
import { REMARKS_PACK, remarkWording } from './remarks.rules.js';
import { RuleSets, type RuleSetInForce } from './rule-sets.js';

/**
 * What packs and own rules say, in the language of whoever reads it. Findings are made and kept in the words they were
 * written in, whoever wrote the text, so that each reader of a kept screening has them in a language of their own.
 */
@Injectable()
export class ReadersWords {
  constructor(
    private readonly shelf: PackShelf,
    private readonly ruleSets: RuleSets,
  ) {}

  /** Those of the acting member. What is in force may be given where it is at hand. */
  async of(tx: Transaction, { memberId }: Actor, inForce?: RuleSetInForce): Promise<Translator> {
    const [row] = await tx.query<{ own: string | null; general: string }[]>(
      `SELECT m.language AS own, o.language AS general
         FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
        WHERE m.organisation_id = current_organisation() AND m.id = $1`,
      [memberId],
    );
    const language = pickLanguage(row?.own, row?.general);
    const { ruleSet } = inForce ?? (await this.ruleSets.forOrganisation(tx));
    const own = ruleSet.packs.find(({ id }) => id === OWN_PACK)?.rules ?? [];
    const shipped = await this.shelf.translator(language);
    return shipped.with(OWN_PACK, own, language).with(REMARKS_PACK, [remarkWording], language);
  }
}
