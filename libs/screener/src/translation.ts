import type { CompiledRule, CompiledRuleSet, ScreeningRule } from './compile-rule-set.js';
import type { Pack, RuleTranslation } from './pack.js';
import type { Finding } from './screening.js';
import { valuesIn, Wording } from './wording.js';

/** The words of a pack in another language. */
export interface PackTranslation {
  title: string;
  owner: string;
  /** Titles of its sources, by their ids. */
  sources: Record<string, string>;
  rules: Record<string, RuleTranslation>;
}

type Worded = Pick<CompiledRule, 'id' | 'message' | 'remedy' | 'legalBasis' | 'source' | 'fixes'> & {
  /** A rule that only screens has none. */
  title?: string;
};

interface Known {
  english: Worded;
  words: RuleTranslation;
}

/** What is told of a finding; kept ones hold no fixes. */
type Told = Pick<Finding, 'rule' | 'pack' | 'excerpt' | 'message' | 'remedy' | 'legalBasis' | 'source'> & {
  fixes?: Finding['fixes'];
};

/**
 * Says in one language what packs and their findings say in English. It goes by the English words themselves: what was
 * found under another version of a pack, or a text that nobody translated, stays as it is.
 */
export class Translator {
  /** By pack and rule. */
  private readonly rules = new Map<string, Known>();
  /** By pack: titles, owners and sources. */
  private readonly names = new Map<string, Map<string, string>>();

  /** `edition` tells two apart that say something else; '' changes nothing. */
  constructor(
    translated: { pack: Pack; words: PackTranslation }[] = [],
    readonly edition = '',
  ) {
    for (const { pack, words } of translated) {
      const names = new Map([
        [pack.title, words.title],
        [pack.owner, words.owner],
      ]);
      for (const [id, { title }] of Object.entries(pack.sources)) names.set(title, words.sources[id] ?? title);
      this.names.set(pack.id, names);
      for (const english of pack.rules) {
        const known = words.rules[english.id];
        if (known) this.rules.set(`${pack.id} ${english.id}`, { english, words: known });
      }
    }
  }

  /** The same with the words that rules bring along in a language themselves. */
  with(pack: string, rules: (Worded & Pick<CompiledRule, 'texts'>)[], language: string): Translator {
    const worded = rules.filter(({ texts }) => texts?.[language]);
    if (worded.length === 0) return this;
    const both = new Translator([], `${this.edition} ${language}`);
    for (const [key, known] of this.rules) both.rules.set(key, known);
    for (const [key, names] of this.names) both.names.set(key, names);
    for (const rule of worded) both.rules.set(`${pack} ${rule.id}`, { english: rule, words: rule.texts![language]! });
    return both;
  }

  /** The title of a pack or a source, or who keeps a pack. */
  name(pack: string, english: string): string {
    return this.names.get(pack)?.get(english) ?? english;
  }

  rule<R extends Worded>(pack: string, rule: R): R {
    const known = this.rules.get(`${pack} ${rule.id}`);
    if (known?.english.message !== rule.message || known.english.remedy !== rule.remedy) return rule;
    const { english, words } = known;
    return {
      ...rule,
      ...(rule.title === undefined ? {} : { title: sameAs(english.title, rule.title) ? words.title : rule.title }),
      message: words.message,
      remedy: words.remedy,
      legalBasis: rule.legalBasis === english.legalBasis ? words.legalBasis : rule.legalBasis,
      source: { ...rule.source, title: this.name(pack, rule.source.title) },
      fixes: rule.fixes.map((fix, at) =>
        fix.label === english.fixes[at]?.label ? { ...fix, label: words.fixes[at] ?? fix.label } : fix,
      ),
    };
  }

  pack(pack: Pack): Pack {
    return {
      ...pack,
      title: this.name(pack.id, pack.title),
      owner: this.name(pack.id, pack.owner),
      rules: pack.rules.map((rule) => this.rule(pack.id, rule)),
    };
  }

  /** A rule set whose findings speak this language, and which holds no other. */
  ruleSet(ruleSet: CompiledRuleSet): CompiledRuleSet {
    const told = (pack: string, rule: ScreeningRule) => {
      const { texts: _, ...words } = this.rule(pack, rule);
      return words;
    };
    return {
      ...ruleSet,
      packs: ruleSet.packs.map((pack) => ({ ...pack, rules: pack.rules.map((rule) => told(pack.id, rule)) })),
    };
  }

  findings<F extends Told>(findings: F[]): F[] {
    return findings.map((finding) => this.finding(finding));
  }

  /** A finding in the words of its rule; as it was told where that rule says something else by now. */
  private finding<F extends Told>(finding: F): F {
    const known = this.rules.get(`${finding.pack} ${finding.rule}`);
    if (!known) return finding;
    const { english, words } = known;
    const retold = (told: string, from: string, to: string) => {
      const values = valuesIn(told, from, { excerpt: finding.excerpt });
      return values && new Wording(to).told(values);
    };
    const message = retold(finding.message, english.message, words.message);
    const remedy = retold(finding.remedy, english.remedy, words.remedy);
    if (message === undefined || remedy === undefined) return finding;
    const label = (told: string) =>
      english.fixes.map((fix, at) => retold(told, fix.label, words.fixes[at] ?? fix.label)).find(Boolean) ?? told;
    return {
      ...finding,
      message,
      remedy,
      legalBasis: finding.legalBasis === english.legalBasis ? words.legalBasis : finding.legalBasis,
      source: { ...finding.source, title: this.name(finding.pack, finding.source.title) },
      ...(finding.fixes ? { fixes: finding.fixes.map((fix) => ({ ...fix, label: label(fix.label) })) } : {}),
    };
  }
}

/** What only screens has no title: its message has told the two apart already. */
const sameAs = (english: string | undefined, title: string): boolean => english === undefined || english === title;
