import type { PackTranslation } from '#libs/screener';
import { instead, type StandIn } from '#testing/platform';
import { PackShelf, shelve, type ShelvedPack } from '../src/pack-shelf.js';

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

/** The same pack with German words. */
export function inGerman(shelved: ShelvedPack): ShelvedPack {
  const german: PackTranslation = {
    title: 'Auslöser',
    owner: 'Prüfstelle',
    sources: { house: 'Hausregeln' },
    rules: Object.fromEntries(
      shelved.pack.rules.map(({ id }) => [
        id,
        {
          title: 'Ein Wort',
          message: 'Im Text steht „{{excerpt}}“.',
          remedy: 'Sagen Sie es anders.',
          legalBasis: 'Hausregel',
          fixes: [],
        },
      ]),
    ),
  };
  return { ...shelved, translations: { de: german } };
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
