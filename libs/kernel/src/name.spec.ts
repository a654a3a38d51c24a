import { inEnglish } from './speak.js';
import { hiddenSignProblem, tidyName } from './name.js';

describe('a name', () => {
  it.each([
    'Zoë Müller',
    'Jean\u00a0Dupont',
    '한국어 팀',
    'می\u200cخواهیم',
    'क्\u200dष',
    'Team 👩‍⚕️ ❤️ 🏳️‍🌈 1️⃣',
    '葛\u{e0100}飾',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Edinburgh',
    'שלום',
  ])('may be %s', (name) => expect(hiddenSignProblem(name)).toBeNull());

  it.each([
    ['Zero\u200b Width', 'U+200B'],
    ['Ma\u200dx', 'U+200D'],
    ['LRM\u200e', 'U+200E'],
    ['\u202egnp.exe', 'U+202E'],
    ['\u2067Iso\u2069', 'U+2067'],
    ['Soft\u00adhyphen', 'U+00AD'],
    ['\u2060Word joiner', 'U+2060'],
    ['Tab\there', 'U+0009'],
    ['Two\u2028lines', 'U+2028'],
    ['\u3164', 'U+3164'],
    ['Braille\u2800', 'U+2800'],
    ['Tag\u{e0041}', 'U+E0041'],
    ['M\ufffdller', 'U+FFFD'],
  ])('is refused by the sign in %j: %s', (name, code) =>
    expect(inEnglish(hiddenSignProblem(name)!)).toBe(
      `holds a sign that cannot be seen (${code}); type it by hand instead of pasting it`,
    ),
  );

  it('is kept composed', () => {
    expect(tidyName(' Zoe\u0308 Mu\u0308ller\u00a0')).toBe('Zo\u00eb M\u00fcller');
    expect(tidyName('\u1112\u1161\u11ab')).toBe('한');
  });
});
