import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { type DefinitionProblem, ReadOwnRule } from '#libs/own-rules';
import { Database } from '#libs/platform';
import type { CompiledRule, Screening } from '#libs/screener';
import { buildRuleSet, RuleSets } from './rule-sets.js';
import { contextOf, screenUnder } from './screen-under.js';

export interface RulePreview {
  problems: DefinitionProblem[];
  /** Null while there are problems. */
  rule: CompiledRule | null;
  /** What the rule alone finds in the text; null without a text or with problems. */
  screening: Screening | null;
}

/** Shows what a rule does while it is being written; keeps nothing. */
@Injectable()
export class PreviewOwnRule {
  constructor(
    private readonly database: Database,
    private readonly read: ReadOwnRule,
    private readonly ruleSets: RuleSets,
    private readonly clock: Clock,
  ) {}

  /** A definition that cannot be read is no error here. @throws DomainError `text_too_large`. */
  async execute(actor: Actor, definition: string, text: string | null): Promise<RulePreview> {
    const at = this.clock.now();
    const { reading, parts } = await this.database.within(actor, async (tx) => ({
      reading: await this.read.execute(tx, definition, at),
      parts: await this.ruleSets.partsForOrganisation(tx),
    }));
    if (!reading.rule) return { problems: reading.problems, rule: null, screening: null };
    if (!text) return { problems: [], rule: reading.rule, screening: null };
    const { words } = parts;
    const alone = buildRuleSet({
      ...parts,
      packs: [],
      words: {
        ...words,
        pack: { version: 0, rules: [reading.rule] },
        medicineNames: asksForMedicines(reading.rule) ? words.medicineNames : '',
      },
    });
    return { problems: [], rule: reading.rule, screening: screenUnder(alone, text, contextOf({}, alone, actor, at)) };
  }
}

/** Building with the names of the registers takes ten times as long, which somebody who types would feel. */
function asksForMedicines(rule: CompiledRule): boolean {
  return /"(?:medicine|detect|offLabel)"/.test(JSON.stringify(rule.match));
}
