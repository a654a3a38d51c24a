import fc from 'fast-check';
import { readLittleText, writeLittleText, writtenLength } from './little-text.rules.js';

const escape = (text: string) => text.replace(/[\\|{}@[\]()<>#*_~]/g, '\\$&');

describe('reading little text', () => {
  it.each([
    ['Hello \\(world\\) a\\_b', 'Hello (world) a_b'],
    ['#AI and C\\# \\#1', '#AI and C# #1'],
    ['@[Acme \\(UK\\)](urn:li:organization:1234) \\(really\\)', 'Acme (UK) (really)'],
    ['two\nlines', 'two\nlines'],
    ['{hashtag|\\#|Pharma} ahead', '#Pharma ahead'],
    ['a ＃tag and a ＃ sign', 'a ＃tag and a ＃ sign'],
  ])('shows %j as %j', (commentary, text) => {
    expect(readLittleText(commentary)).toMatchObject({ text, truncated: false });
  });

  it.each([...'\\|{}@[]()<>#*_~'])('ends the text, without a word, at an unescaped %s', (reserved) => {
    expect(readLittleText(`before ${reserved} after`)).toMatchObject({ text: 'before ', truncated: true });
  });

  it.each([
    ['a hashtag without a letter', 'we are #1', 'we are '],
    ['a sign within a word', 'in C#sharp', 'in C'],
    ['a fragment of an address', 'https://a.example/#top', 'https://a.example/'],
    ['a mention without an address', 'with @[Ada] today', 'with '],
    ['a mention of something else', 'with @[Ada](urn:li:share:1)', 'with '],
    ['a template of something else', 'a {link|x} b', 'a '],
    ['an escape of an ordinary character', 'a \\n b', 'a '],
    ['a backslash at the end', 'a\\', 'a'],
  ])('ends the text at %s', (_what, commentary, text) => {
    expect(readLittleText(commentary)).toMatchObject({ text, truncated: true });
  });

  it('tells hashtags and mentions from text', () => {
    expect(readLittleText('Hi @[Ada Byron](urn:li:person:x-1), see #Trials2026').segments).toEqual([
      { kind: 'text', text: 'Hi ' },
      { kind: 'mention', text: 'Ada Byron', urn: 'urn:li:person:x-1' },
      { kind: 'text', text: ', see ' },
      { kind: 'hashtag', text: '#Trials2026', tag: 'Trials2026' },
    ]);
  });

  it('shows any text that was escaped exactly as it was written', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\\|{}@[]()<>#＃*_~ab1é\n &/'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readLittleText(escape(text));
        expect(read).toMatchObject({ text, truncated: false });
        expect(writtenLength(escape(text))).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives back what it read so that it reads the same again', () => {
    const written = 'Hi @[Ada \\(A\\)](urn:li:person:x) \\(soon\\) #Trials2026';
    const given = writeLittleText(readLittleText(written).segments);
    expect(given).toBe('Hi @[Ada \\(A\\)](urn:li:person:x) \\(soon\\) {hashtag|\\#|Trials2026}');
    expect(readLittleText(given).segments).toEqual(readLittleText(written).segments);
  });
});
