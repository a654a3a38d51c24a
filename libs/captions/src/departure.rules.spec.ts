import { saying } from '#testing/kernel';
import { departure, longSlot } from './departure.rules.js';

const slot = (name: string, maxLength = 20) => ({ name, hint: '', maxLength });

describe('a member’s text beside its caption', () => {
  const locked = (text: string, ...slots: ReturnType<typeof slot>[]) => ({ text, slots, locked: true });

  it('may be anything where the caption is free', () => {
    expect(departure({ text: 'A', slots: [], locked: false }, 'Something else')).toBeNull();
  });

  it.each([
    ['Proud of {{team}} today.', 'Proud of the Basel lab today.'],
    ['Proud of {{team}} today.', 'Proud of  today.'],
    ['{{opening}} We open on Saturday.', 'Hi! We open on Saturday.'],
    ['We open. {{closing}}', 'We open. See you'],
    ['{{a}}{{b}}', 'ab'],
    ['{{a}} and {{b}}.', 'and and and.'],
    ['Read {{link}} now', 'Read {{link}} now'],
    ['Two\nlines', 'Two\r\nlines '],
  ])('fits “%s” as “%s”', (caption, text) => {
    const slots = ['team', 'opening', 'closing', 'a', 'b'].map((name) => slot(name));
    expect(departure(locked(caption, ...slots), text)).toBeNull();
  });

  it.each([
    ['Proud of {{team}} today.', 'Proud of the Basel lab tomorrow.'],
    ['Proud of {{team}} today.', `Proud of ${'x'.repeat(21)} tomorrow.`],
    ['We open.', 'We open!'],
    ['We open.', 'We open. And more.'],
    ['Read {{link}} now', 'Read https://elsewhere.example now'],
  ])('does not fit “%s” as “%s”', (caption, text) => {
    expect(departure(locked(caption, slot('team')), text)).toEqual(saying(/fixed/));
  });

  it('names the first slot that is filled beyond its length where all that is fixed stands', () => {
    const caption = locked('{{a}} and {{b}}, see {{link}}', slot('a', 5), slot('b', 9));
    const long = (text: string) => longSlot(caption, text)?.name ?? null;
    expect(long('Anna and Bo, see {{link}}')).toBeNull();
    expect(long('Annabel and Bo, see {{link}}')).toBe('a');
    expect(long('Anna and everybody else, see {{link}}')).toBe('b');
    expect(long('Annabel and everybody else, see {{link}}')).toBe('a');
    expect(long('Annabel or Bo, see {{link}}')).toBeNull();
    expect(longSlot({ ...caption, locked: false }, 'Annabel and Bo, see {{link}}')).toBeNull();
    expect(departure(caption, 'Annabel and Bo, see {{link}}')).toEqual(
      saying('[your own words] takes at most 5 characters: shorten what is written there.'),
    );
  });

  it('may carry the disclosure of its item and no other', () => {
    const caption = locked('We open.');
    expect(departure({ ...caption, disclosure: 'I work for Acme.' }, 'We open.\n\nI work for Acme.')).toBeNull();
    expect(departure({ ...caption, disclosure: 'I work for Acme.' }, 'We open.\n\nI work for nobody.')).toEqual(
      saying(/fixed/),
    );
  });

  // Trying every filling would outlast the runner's patience by far.
  it('is judged however the slots could be filled', () => {
    const names = 'abcdefghij'.split('');
    const caption = locked(names.map((name) => `{{${name}}}x`).join(''), ...names.map((name) => slot(name, 500)));
    expect(departure(caption, `${'x'.repeat(3_000)}y`)).toEqual(saying(/fixed/));
  });
});
