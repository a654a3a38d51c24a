import fc from 'fast-check';
import { applyFix, compileRuleSet, createScreener, longestText, TextTooLargeError } from '#libs/screener';
import { exampleOrganisation } from '#testing/screener';
import { readPacks } from './index.js';

const packs = readPacks();
const screener = createScreener(compileRuleSet(packs, exampleOrganisation));

const word = fc.constantFrom(
  'Zelvira',
  'z3lvira',
  'psoriasis',
  'rash',
  'after',
  'I',
  'took',
  'ibuprofen',
  'Acme',
  '#Zelvira',
  '@acme',
  'https://acme.example/x',
  'approved',
  'cure',
  'no',
  'side effects',
  'phase 3',
  'ACM-2277',
  'fuck',
  'f.u.c.k',
  '12/05/2026',
  'patient',
  '😀',
  '\u200b',
  '\u00ad',
  '&eacute;',
  '🇨🇺',
  'ⓒ',
  '\u202e',
  'сu',
  '\ud800',
  '\n',
  '.',
  '!',
  'é',
  'ﬁ',
  'ＡＢＣ',
  '#ad',
  'wages',
  'we',
);
const mess = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.oneof(word, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((words) => words.join('')),
);
const context = fc.record(
  {
    jurisdictions: fc.subarray(['UK', 'US', 'DE', 'FR', 'CA', 'EU']),
    direction: fc.constantFrom('outbound' as const, 'engagement' as const, 'inbound' as const),
    products: fc.subarray(['Zelvira', 'Lexapro']),
    attachments: fc.nat(3),
  },
  { requiredKeys: [] },
);

describe('screening whatever comes', () => {
  it('points at words of the original, the same on each run, and its fixes leave the rest alone', () => {
    fc.assert(
      fc.property(mess, context, (text, given) => {
        const screening = screener.screen(text, given);
        expect(screener.screen(text, given)).toEqual(screening);
        for (const finding of screening.findings) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.excerpt);
          expect(finding.start).toBeLessThanOrEqual(finding.end);
          for (const fix of finding.fixes) {
            const edit = fix.edits[0];
            if (!edit) continue;
            const fixed = applyFix(text, fix);
            expect(fixed.startsWith(text.slice(0, edit.start))).toBe(true);
            expect(fixed.endsWith(text.slice(edit.end))).toBe(true);
          }
        }
        if (screening.findings.some(({ severity }) => severity === 'route')) expect(screening.route).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['zero-width characters', '\u200b'],
    ['lone surrogates', '\ud800'],
    ['marks on one letter', '\u0301'],
    ['nested markup', '<b><i>'],
    ['at signs', 'a@'],
    ['hashtags', '#a '],
    ['one endless sentence', 'ibuprofen rash after '],
    ['links', 'http://a.com '],
    ['figures', '12 34 '],
    ['colons', 'a:b:c:1:'],
    ['apostrophes', "l'"],
    ['letters held apart', 'F.u.c.k.'],
    ['families of emoji', '👨‍👩‍👧‍👦🏳️‍🌈'],
    ['turned writing', '\u202eabc'],
    ['leetspeak', 'a1b3c4!'],
    ['patients without numbers', 'patient no. '],
    ['line ends', 'a\n'],
    ['entities', '&#97;'],
    ['escaped entities', '&amp;'],
    ['one entity escaped over and over', 'amp;amp;'],
    ['flags', '🇩🇪a'],
    ['boxes', '🅰b'],
    ['marks of the other direction', '\u200fa'],
    ['lost letters', 'Ã©'],
    ['alphabets mixed', 'aжa '],
    ['one word of two alphabets', 'аb'],
  ])('answers on a flood of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(longestText / piece.length)).slice(0, longestText);
    const before = process.cpuUsage();
    expect(screener.screen(text).packs).toHaveLength(packs.length);
    const { user, system } = process.cpuUsage(before);
    // About 0.4 s of the processor alone; the rest is room for busy machines and a cold start.
    expect((user + system) / 1_000).toBeLessThan(4_000);
  });

  it('refuses signs that stand for so many letters that too much would come out', () => {
    expect(() => screener.screen('ﷺ'.repeat(100_000))).toThrow(TextTooLargeError);
  });

  it('refuses ten million characters at once', () => {
    expect(() => screener.screen('\u200b'.repeat(10_000_000))).toThrow(TextTooLargeError);
    expect(longestText).toBeLessThan(10_000_000);
  });
});

describe('speech about working conditions', () => {
  it.each([
    'We are confidential no more: our wages are too low and Globex pays better, this is bullshit.',
    'Our management ignores us, join the union, idiots!',
  ])('is never blocked: %s', (text) => {
    expect(screener.screen(text, { jurisdictions: ['US'] }).verdict).not.toBe('block');
  });
});
