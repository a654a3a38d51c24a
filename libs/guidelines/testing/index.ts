import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { generateSecretKeys, SecretBox } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import type { TestDatabase } from '#testing/platform';
import { ChoosePack } from '../src/choose-pack.js';
import { GuidelineQueries } from '../src/guideline.queries.js';
import { GuidelineRepository } from '../src/guideline.repository.js';
import { PackShelf, shelve, type ShelvedPack } from '../src/pack-shelf.js';
import { RoutedTexts } from '../src/routed-texts.js';
import { RuleSets } from '../src/rule-sets.js';
import { ScreenText } from '../src/screen-text.js';
import { ScreenTexts } from '../src/screen-texts.js';

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

/** A shelf that holds these packs instead of the shipped ones. */
export class FakePackShelf extends PackShelf {
  constructor(private readonly held: ShelvedPack[] = [aPack()]) {
    super();
  }

  protected override readPacks(): Promise<ShelvedPack[]> {
    return Promise.resolve(this.held);
  }
}

/** The guidelines room on a test's database, with its verbs wired by hand. */
export function theGuidelinesRoom(
  test: TestDatabase,
  clock: Clock = new FixedClock(),
  shelf: PackShelf = new FakePackShelf(),
) {
  const guidelines = new GuidelineRepository();
  const ledger = new LedgerRepository();
  const ruleSets = new RuleSets(shelf, guidelines);
  const routedTexts = new RoutedTexts(new SecretBox(generateSecretKeys()));
  const screenTexts = new ScreenTexts(ruleSets, guidelines, routedTexts, ledger, clock);
  return {
    routedTexts,
    ruleSets,
    screenTexts,
    screenText: new ScreenText(screenTexts),
    choosePack: new ChoosePack(test.database, shelf, guidelines, ledger, clock),
    queries: new GuidelineQueries(test.database, shelf, guidelines, ruleSets),
  };
}
