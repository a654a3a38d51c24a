import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { generateSecretKeys, SecretBox } from '#libs/platform';
import { ProductRepository, RevisionRepository, WordListRepository } from '#libs/products';
import { FixedClock } from '#testing/kernel';
import { instead, type StandIn, type TestDatabase } from '#testing/platform';
import { ChoosePack } from '../src/choose-pack.js';
import { GuidelineQueries } from '../src/guideline.queries.js';
import { GuidelineRepository } from '../src/guideline.repository.js';
import { PackShelf, shelve, type ShelvedPack } from '../src/pack-shelf.js';
import { MoveOwnRule } from '../src/move-own-rule.js';
import { OwnRuleQueries } from '../src/own-rule.queries.js';
import { OwnRuleRepository } from '../src/own-rule.repository.js';
import { OwnRulesInForce } from '../src/own-rules-in-force.js';
import { OwnWordsQueries } from '../src/own-words.queries.js';
import { OwnShelf } from '../src/own-shelf.js';
import { PreviewOwnRule } from '../src/preview-own-rule.js';
import { ReadOwnRule } from '../src/read-own-rule.js';
import { RoutedTexts } from '../src/routed-texts.js';
import { RuleSets } from '../src/rule-sets.js';
import { SaveOwnRule } from '../src/save-own-rule.js';
import { ScreenText } from '../src/screen-text.js';
import { ScreenTexts } from '../src/screen-texts.js';
import { WhatIf } from '../src/what-if.js';

/**
 * A pack of plain trigger words, so that specs choose the verdict they need: a text with `warnword`, `reviewword`,
 * `blockword` or `routeword` gets that one, any other passes.
 */
export function aPack({ id = 'trigger-words', version = '1.0.0', jurisdictions = ['any'] } = {}): ShelvedPack {
  const rule = (severity: string) => `
  - id: ${id}-${severity}
    title: The word for ${severity}
    severity: ${severity}
    match: { words: [${severity}word] }
    message: 'The text says “{{excerpt}}”.'
    remedy: Say it in other words.
    legalBasis: House rule
    source: house
    examples:
      fail: [This is a ${severity}word indeed.]
      pass: [Nothing of the kind.]`;
  return shelve({
    'pack.yaml': `id: ${id}
version: ${version}
title: Trigger words
jurisdictions: [${jurisdictions.join(', ')}]
owner: Tests
effective: '2026-01-01'
review: '2027-01-01'
sources:
  house: { title: House rules, url: 'https://example.org/rules', read: '2026-01-01' }
rules:${['warn', 'review', 'block', 'route'].map(rule).join('')}
`,
  });
}

/** A rule as somebody writes it down: by itself, it blocks texts that speak of Project Falcon. */
export function aRuleDefinition({
  id = 'OWN-1',
  severity = 'block',
  match = '{ words: [project falcon] }',
  fail = 'We start Project Falcon today.',
} = {}): string {
  return `id: ${id}
title: Falcon
severity: ${severity}
match: ${match}
message: '“{{excerpt}}” is not public.'
remedy: Leave it out.
examples:
  fail: [${fail}]
  pass: [A falcon flew past.]
`;
}

/** A shelf that holds these packs instead of the shipped ones. */
export class FakePackShelf extends PackShelf {
  constructor(private readonly held: ShelvedPack[] = [aPack()]) {
    super();
  }

  override packs(): Promise<ShelvedPack[]> {
    return Promise.resolve(this.held);
  }
}

/** Trigger words as the guidelines of a room. */
export function triggerWords(shelf: PackShelf = new FakePackShelf()): StandIn {
  return instead(PackShelf, shelf);
}

/** The guidelines room on a test's database, with its verbs wired by hand. */
export function theGuidelinesRoom(
  test: TestDatabase,
  clock: Clock = new FixedClock(),
  shelf: PackShelf = new FakePackShelf(),
) {
  const guidelines = new GuidelineRepository();
  const revision = new RevisionRepository();
  const own = new OwnShelf(shelf, guidelines);
  const ledger = new LedgerRepository();
  const ruleSets = new RuleSets(own, guidelines, new OwnWordsQueries(), test.configuration, clock);
  const rules = new OwnRuleRepository();
  const read = new ReadOwnRule(
    shelf,
    guidelines,
    new ProductRepository(),
    new WordListRepository(),
    test.configuration,
  );
  const inForce = new OwnRulesInForce(revision, rules);
  const routedTexts = new RoutedTexts(new SecretBox(generateSecretKeys()));
  const screenTexts = new ScreenTexts(ruleSets, guidelines, routedTexts, ledger, clock);
  return {
    routedTexts,
    ruleSets,
    screenTexts,
    screenText: new ScreenText(screenTexts),
    choosePack: new ChoosePack(test.database, own, guidelines, ledger, clock),
    queries: new GuidelineQueries(test.database, shelf, own, guidelines, ruleSets),
    own: new OwnRuleQueries(test.database, rules),
    saveOwnRule: new SaveOwnRule(test.database, revision, read, rules, inForce, ledger, clock),
    moveOwnRule: new MoveOwnRule(test.database, revision, rules, inForce, ledger, clock),
    previewOwnRule: new PreviewOwnRule(test.database, read, ruleSets, clock),
    whatIf: new WhatIf(test.database, own, guidelines, ruleSets, rules, read, clock),
  };
}
