import { Injectable } from '@nestjs/common';
import { Excerpts } from '#libs/excerpts';
import { Database, type Transaction } from '#libs/platform';
import { GuidelineRepository } from './guideline.repository.js';
import { RuleSets } from './rule-sets.js';
import { recordedFinding, repeatedIn, retentionOf, wordingOf, type RecordedFinding } from './screening-record.rules.js';

const MOST_AT_ONCE = 200;

/**
 * Seals what findings repeat of their texts where a screening holds it in clear: one that an earlier version made, also
 * of a backup that was restored. Which rule found something, and where, stays as it was; the table lets nothing else be
 * changed.
 */
@Injectable()
export class SealFindings {
  constructor(
    private readonly database: Database,
    private readonly guidelines: GuidelineRepository,
    private readonly ruleSets: RuleSets,
    private readonly excerpts: Excerpts,
  ) {}

  /** Organisations with a screening that holds words. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_words_in_clear: string }>(
      'organisations_with_words_in_clear()',
    );
    return rows.map((row) => row.organisations_with_words_in_clear);
  }

  async execute(organisationId: string): Promise<void> {
    while ((await this.database.within(organisationId, (tx) => this.seal(tx))) === MOST_AT_ONCE);
  }

  private async seal(tx: Transaction): Promise<number> {
    const found = await this.guidelines.withWords(tx, MOST_AT_ONCE);
    const wording = wordingOf((await this.ruleSets.forOrganisation(tx)).ruleSet);
    const without = (finding: RecordedFinding) => recordedFinding(finding, wording(finding));
    for (const { id, memberId, at, findings, shadow, ...kept } of found) {
      const words = { findings: findings.map(repeatedIn), shadow: shadow.map(repeatedIn) };
      if (memberId) {
        await this.excerpts.keep(tx, memberId, [{ screeningId: id, retention: retentionOf(kept), words, at }]);
      }
      await this.guidelines.withoutWords(tx, id, findings.map(without), shadow.map(without));
    }
    return found.length;
  }
}
