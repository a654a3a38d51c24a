import { fillings, fixedSpans, partsFrom, partsOf, placeholderSpans, textOf, unfilled } from './caption-parts.rules.js';
import { edit } from './edit-parts.rules.js';

const slots = [
  { name: 'opinion', hint: 'Why it matters to you', maxLength: 200 },
  { name: 'closing', hint: 'Your closing', maxLength: 80 },
];
const locked = { text: '{{opinion}} We opened a lab. {{link}} {{closing}}', slots, locked: true };

/** Types `text` over the first `over`, the caret behind it. */
function typing(caption: Parameters<typeof partsOf>[0], over: string, text: string) {
  const parts = partsOf(caption);
  const old = textOf(parts);
  const start = old.indexOf(over);
  const next = old.slice(0, start) + text + old.slice(start + over.length);
  return edit(parts, next, start + text.length);
}

describe('a locked caption', () => {
  it('shows each slot with its hint and keeps the place of the link', () => {
    expect(textOf(partsOf(locked))).toBe('[Why it matters to you] We opened a lab. {{link}} [Your closing]');
    expect(fixedSpans(partsOf(locked))).toEqual([{ start: 23, end: 50 }]);
  });

  it('takes what is written into a slot', () => {
    expect(textOf(typing(locked, '[Why it matters to you]', 'Proud!')!)).toBe(
      'Proud! We opened a lab. {{link}} [Your closing]',
    );
  });

  it('refuses every change of its fixed words', () => {
    expect(typing(locked, 'lab', 'factory')).toBeNull();
    expect(typing(locked, 'you] We', 'x')).toBeNull();
    expect(typing(locked, textOf(partsOf(locked)), '')).toBeNull();
  });

  it('lets a slot be emptied and written again', () => {
    const empty = typing(locked, '[Your closing]', '')!;
    const old = textOf(empty);
    expect(textOf(edit(empty, `${old}Bye`, old.length + 3)!)).toBe(`${old}Bye`);
  });

  it('knows which of two equal letters was typed at the edge of a slot', () => {
    const parts = [
      { slot: null, text: 'aa' },
      { slot: 'x', text: 'a' },
      { slot: null, text: 'aa' },
    ];
    expect(edit(parts, 'aaaaaa', 4)?.[1]?.text).toBe('aa');
  });

  it('ends with its disclosure, once and fixed', () => {
    const parts = partsOf({ ...locked, disclosure: 'I work for Halden.' });
    expect(parts.at(-1)).toEqual({ slot: null, text: '\n\nI work for Halden.' });
    expect(textOf(partsOf({ ...locked, text: 'I work for Halden. Read on.', disclosure: 'I work for Halden.' }))).toBe(
      'I work for Halden. Read on.',
    );
  });

  it('takes a text that was made of it before, and no other', () => {
    const made = 'Proud! We opened a lab. {{link}} Bye';
    expect(partsFrom(locked, made)?.map(({ slot, text }) => slot && [slot, text])).toEqual([
      ['opinion', 'Proud!'],
      null,
      ['closing', 'Bye'],
    ]);
    expect(partsFrom(locked, 'Proud! They opened a lab.')).toBeNull();
    expect(partsFrom({ ...locked, text: 'Fixed.', slots: [] }, 'Fixed. And more.')).toBeNull();
  });

  it('asks for own words in its language where its author gave no hint', () => {
    const unnamed = {
      text: '{{own_words}} Mehr.',
      slots: [{ name: 'own_words', hint: '', maxLength: 9 }],
      locked: true,
    };
    expect(textOf(partsOf({ ...unnamed, language: 'de' }))).toBe('[Ihre eigenen Worte] Mehr.');
    expect(textOf(partsOf(unnamed))).toBe('[your own words] Mehr.');
  });

  it('names the slots still to be filled', () => {
    expect(unfilled({ slots }, 'x [Your closing]').map(({ name }) => name)).toEqual(['closing']);
    expect(placeholderSpans({ slots }, 'x [Your closing]')).toEqual([{ start: 2, end: 16 }]);
  });
});

describe('what stands in the slots of a locked caption', () => {
  const of = (text: string) => fillings(locked, partsFrom(locked, text)!).map(({ length }) => length);

  it('is counted without the space around the text, and not while it asks to be filled in', () => {
    expect(fillings(locked, partsOf(locked)).map(({ length }) => length)).toEqual([0, 0]);
    expect(of('  Proud!  We opened a lab. {{link}} Bye  ')).toEqual([7, 3]);
  });

  it('is found at its place', () => {
    const [, closing] = fillings(locked, partsFrom(locked, 'Proud! We opened a lab. {{link}} Bye')!);
    expect(closing).toMatchObject({ slot: { name: 'closing' }, start: 33, end: 36 });
    expect(fillings(locked, partsOf({ ...locked, locked: false }))).toEqual([]);
  });
});

describe('a free caption', () => {
  it('may be changed anywhere', () => {
    const free = { ...locked, locked: false };
    expect(textOf(typing(free, 'We opened a lab', 'They did')!)).toContain('They did');
    expect(fixedSpans(partsOf(free))).toEqual([]);
  });
});
