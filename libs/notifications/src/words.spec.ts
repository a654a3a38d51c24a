import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from '#libs/kernel';
import { kindWords, named, PARTS, readWords, type Listener } from './words.js';

const listener = (language: Language, timeZone = 'Europe/Berlin'): Listener => ({ language, timeZone });
const english = readWords('en');
const others = LANGUAGES.filter((language) => language !== 'en');

/** Every text of a language by its key. */
function textsIn(language: Language): Map<string, string> {
  const { kinds, many, mail } = readWords(language);
  const ofKinds = [
    ...Object.entries(kinds),
    ...Object.entries(many).map(([kind, parts]) => [`many.${kind}`, parts] as const),
  ].flatMap(([kind, parts]) => Object.entries(parts).map(([part, text]) => [`${kind}.${part}`, text] as const));
  return new Map([...ofKinds, ...Object.entries(mail).map(([key, text]) => [`mail.${key}`, text] as const)]);
}

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
}

/** What a text names, with the choices it makes by it; only plural forms are each language's own. */
function namesIn(text: string): string[] {
  const names = new Set<string>();
  const walk = (elements: Element[]): void => {
    for (const { type, value, options } of elements) {
      // 0 is plain text, 5 a selection, 6 a plural, 7 the figure of the plural around it.
      if (type === 0 || type === 7) continue;
      names.add(type === 5 ? `${value}: ${Object.keys(options!).sort().join(' ')}` : value!);
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst() as Element[]);
  return [...names].sort();
}

describe('the words for notifications', () => {
  it('are in every language the same, none empty', () => {
    expect(Object.keys(english.kinds).length).toBeGreaterThan(10);
    for (const language of others) expect([...textsIn(language).keys()]).toEqual([...textsIn('en').keys()]);
    for (const language of LANGUAGES) {
      expect([...textsIn(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });

  it.each(Object.keys(english.kinds))('have every part of %s', (kind) => {
    for (const language of LANGUAGES) expect(Object.keys(readWords(language).kinds[kind]!)).toEqual([...PARTS]);
  });

  it.each(others)('name in %s what they name in English', (language) => {
    const translated = textsIn(language);
    expect(namesIn('{code, select, a {{b}} other {}} {n, plural, one {#} other {{c}}} {d, date, day}')).toEqual([
      'b',
      'c',
      'code: a other',
      'd',
      'n',
    ]);
    const differing = [...textsIn('en')].flatMap(([key, text]) => {
      const [here, there] = [namesIn(text).join(', '), namesIn(translated.get(key)!).join(', ')];
      return here === there ? [] : [`${key}: ${here} | ${there}`];
    });
    expect(differing).toEqual([]);
  });

  it.each(others)('are translated into %s', (language) => {
    const english = textsIn('en');
    // What consists of names alone, or is a word of both.
    const alike = [...textsIn(language)].filter(([key, text]) => text === english.get(key)).map(([key]) => key);
    expect(alike.filter((key) => key !== 'invitation.name' && !key.endsWith('.each'))).toEqual([]);
  });

  it('hold French type', () => {
    const breaches = [...textsIn('fr')].filter(([, text]) =>
      /'|[“”„]|«(?!\u202f)|(?<!\u202f)»|(?<![\u202f])[;!?]|(?<!\u00a0):(?=\s|$)|\.{3}/.test(text),
    );
    expect(breaches).toEqual([]);
  });
});

describe('saying something', () => {
  const at = { number: 7, count: 1, dueAt: '2026-11-03T09:00:00.000Z' };

  it.each([
    ['en', 'Europe/London', 'The deadline of this case is Tuesday 3 November, 09:00 GMT.'],
    ['de', 'Europe/Berlin', 'Die Meldefrist für diesen Fall endet am Dienstag, 3. November, 10:00 MEZ.'],
    ['fr', 'America/Montreal', 'Ce cas est à déclarer avant le mardi 3 novembre, 04:00'],
  ] as const)('in %s tells the hour on the reader’s wall', (language, timeZone, said) => {
    expect(kindWords(listener(language, timeZone), 'case.opened', 'body', at)).toContain(said);
  });

  it('counts', () => {
    expect(kindWords(listener('de'), 'review.waits', 'title', { count: 1 })).toBe('Ein Text wartet auf Ihre Freigabe');
    expect(kindWords(listener('de'), 'review.waits', 'title', { count: 3 })).toBe('3 Texte warten auf Ihre Freigabe');
  });

  it('quotes as the language does, and counts what is past three', () => {
    expect(named(listener('en'), ['A', 'B'])).toBe('“A” and “B”');
    expect(named(listener('de'), ['A', 'B', 'C', 'D'])).toBe('„A“, „B“, „C“ und 1 weiterer Text');
    expect(named(listener('fr'), ['A', 'B', 'C'], 9)).toBe(
      '«\u202fA\u202f», «\u202fB\u202f», «\u202fC\u202f» et 6 autres textes',
    );
    expect(named(listener('en'), [])).toBe('');
  });

  it('tells a day or an hour of what words name as one, and of nothing else that looks like one', () => {
    const title = '2026-11-01T10:00:00Z';
    const values = { titles: named(listener('en'), [title]), person: title, dueAt: title, number: 7, count: 1 };
    expect(kindWords(listener('en'), 'address.bounced', 'title', values)).toBe(`Mail to ${title} comes back`);
    expect(kindWords(listener('en'), 'review.waits', 'body', values)).toContain(`“${title}” is to be decided on`);
    expect(kindWords(listener('en'), 'case.opened', 'body', values)).toContain('Sunday 1 November, 11:00 CET');
  });

  it.each([
    ['what ends', { ends: 'rights' }, 'Its picture may be shown until Sunday 1 November, 11:00 CET.'],
    ['the usual where a row is older than the choice', {}, 'It is approved until Sunday 1 November, 11:00 CET.'],
  ])('chooses by %s', (_what, ends, said) => {
    const about = { title: 'Open day', days: 7, expiresAt: '2026-11-01T10:00:00Z', ...ends };
    expect(kindWords(listener('en'), 'item.expiring', 'body', about)).toContain(said);
  });

  it('takes names as they are, whatever signs they hold', () => {
    const person = "<b>O'Neil</b> {x}";
    expect(kindWords(listener('en'), 'address.bounced', 'title', { person })).toBe(`Mail to ${person} comes back`);
  });
});
