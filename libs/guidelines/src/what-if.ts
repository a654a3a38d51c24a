import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor } from '#libs/kernel';
import { OwnRuleRepository, ReadOwnRule, withRule } from '#libs/own-rules';
import { Database, type Transaction } from '#libs/platform';
import type { Translator } from '#libs/screener';
import { EffectTally, type Effect, type EffectExample } from './effect.rules.js';
import { GuidelineRepository } from './guideline.repository.js';
import { OwnShelf } from './own-shelf.js';
import { packsOnOffer } from './packs-in-force.rules.js';
import { ReadersWords } from './readers-words.js';
import { buildRuleSet, RuleSets, type RuleSetParts } from './rule-sets.js';
import { contextOf, screenUnder, type Situation } from './screen-under.js';

/** A change of rules to be tried: a definition not yet kept, an own rule made live, or a pack put into force or taken out. */
export type TriedChange = { definition: string } | { ruleId: string } | { packId: string; inForce?: boolean };

/** A text to try a change on; `about` comes back with it. */
export interface TriedText<About> {
  text: string;
  situation: Situation;
  about: About;
}

export interface WhatIfAnswer<About> {
  of: { kind: 'definition' | 'rule' | 'pack'; id: string };
  /** One of each list of texts. */
  effects: Effect<About>[];
}

interface Comparison {
  of: WhatIfAnswer<unknown>['of'];
  before: RuleSetParts;
  after: RuleSetParts;
}

/** Each text is screened twice, in a fraction of a millisecond each. */
const BREATH = 10;

/**
 * Tells what a change of rules would have done to texts; nothing is kept, no case is opened. A definition is compared
 * with what is in force, and with its older self where that is; an own rule with a world without it.
 */
@Injectable()
export class WhatIf {
  constructor(
    private readonly database: Database,
    private readonly shelf: OwnShelf,
    private readonly guidelines: GuidelineRepository,
    private readonly ruleSets: RuleSets,
    private readonly rules: OwnRuleRepository,
    private readonly read: ReadOwnRule,
    private readonly words: ReadersWords,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found, invalid naming the definition's field and line, `text_too_large`. */
  async execute<About>(
    actor: Actor,
    change: TriedChange,
    ...lists: TriedText<About>[][]
  ): Promise<WhatIfAnswer<About>> {
    const at = this.clock.now();
    const { of, before, after, words } = await this.database.within(actor, async (tx) => ({
      ...(await this.comparison(tx, change, at)),
      words: await this.words.of(tx, actor),
    }));
    const [now, then] = [buildRuleSet(before), buildRuleSet(after)];
    const effects: Effect<About>[] = [];
    for (const list of lists) {
      const tally = new EffectTally<About>();
      for (const [index, { text, situation, about }] of list.entries()) {
        if (index % BREATH === BREATH - 1) await yieldToOthers();
        const [old, young] = [now, then].map((set) => screenUnder(set, text, contextOf(situation, set, actor, at)));
        tally.add(about, text, old!, young!);
      }
      effects.push(inWords(words, tally.effect()));
    }
    return { of, effects };
  }

  private async comparison(tx: Transaction, change: TriedChange, at: Date): Promise<Comparison> {
    const parts = await this.ruleSets.partsForOrganisation(tx);
    const own = parts.words.pack?.rules ?? [];
    const having = (rules: typeof own): RuleSetParts => ({
      ...parts,
      words: { ...parts.words, pack: { version: parts.words.pack?.version ?? 0, rules } },
    });
    if ('definition' in change) {
      const rule = await this.read.orRefuse(tx, change.definition, at);
      return { of: { kind: 'definition', id: rule.id }, before: parts, after: having(withRule(own, rule)) };
    }
    if ('ruleId' in change) {
      const { rule } = await this.rules.get(tx, change.ruleId);
      return {
        of: { kind: 'rule', id: change.ruleId },
        before: having(own.filter(({ id }) => id !== rule.id)),
        after: having(withRule(own, rule)),
      };
    }
    return { of: { kind: 'pack', id: change.packId }, before: parts, after: await this.withPack(tx, parts, change) };
  }

  private async withPack(
    tx: Transaction,
    parts: RuleSetParts,
    { packId, inForce }: { packId: string; inForce?: boolean },
  ): Promise<RuleSetParts> {
    const { choices, jurisdictions } = await this.guidelines.grounds(tx);
    const offered = packsOnOffer(await this.shelf.packs(tx, choices), choices).find(({ pack }) => pack.id === packId);
    if (!offered) throw DomainError.notFound('rule pack');
    const others = parts.packs.filter(({ id }) => id !== packId);
    const wanted = inForce ?? others.length === parts.packs.length;
    // An organisation that names no places is held to all of them; choosing a pack adds the places it is for.
    const places = jurisdictions.length > 0 ? offered.pack.jurisdictions.filter((place) => place !== 'any') : [];
    return wanted
      ? { ...parts, packs: [...others, offered.pack], jurisdictions: [...new Set([...parts.jurisdictions, ...places])] }
      : { ...parts, packs: others };
  }
}

function inWords<About>(words: Translator, { examples, ...counts }: Effect<About>): Effect<About> {
  const told = ({ findings, gone, ...example }: EffectExample<About>) => ({
    ...example,
    findings: words.findings(findings),
    gone: words.findings(gone),
  });
  return { ...counts, examples: examples.map(told) };
}
