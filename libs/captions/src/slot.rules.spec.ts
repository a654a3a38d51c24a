import { fillSlots, freeSlotName, slotProblems, slotsIn, unclosedSlot, unreadableSlot } from './slot.rules.js';

const slot = (name: string, maxLength = 20) => ({ name, hint: '', maxLength });

describe('the slots of a caption', () => {
  it('are fine when each is declared and written', () => {
    expect(slotProblems({ text: 'Hello {{team}}, see {{link}}', slots: [slot('team')] }, 'captions[0]')).toEqual([]);
  });

  it.each([
    ['Hello {{team}}', [], 'captions[0].text'],
    ['Hello', [slot('team')], 'captions[0].slots[0].name'],
    ['Hello {{team}}', [slot('team'), slot('team')], 'captions[0].slots[1].name'],
    ['Hello {{Team}}', [slot('Team')], 'captions[0].slots[0].name'],
    ['Hello {{link}}', [slot('link')], 'captions[0].slots[0].name'],
  ])('name what is wrong in %s', (text, slots, field) => {
    expect(slotProblems({ text, slots }, 'captions[0]').map((problem) => problem.field)).toEqual([field]);
  });
});

describe('a slot that is never closed', () => {
  it.each([
    ['See {{link', '{{link'],
    ['See {{link} and {{team}}', '{{link'],
    ['{{ team}} and {{team more', '{{team'],
    ['Ends with {{', '{{'],
  ])('is found in %j', (text, written) => {
    expect(unclosedSlot(text)).toBe(written);
  });

  it.each(['See {{link}}', '{{team}}{{link}}', 'A { and }} of {"a":{"b":1}}'])('is not in %j', (text) => {
    expect(unclosedSlot(text)).toBeNull();
  });
});

describe('what is begun as a slot and is none', () => {
  it.each([
    ['Short {{unclosed and {{}} text', '{{unclosed'],
    ['Short {{}} text', '{{}}'],
    ['See {{Our Team}}', '{{Our Team}}'],
    ['{{team}}{{link}}', null],
  ])('is found in %j', (text, written) => {
    expect(unreadableSlot(text)).toBe(written);
  });
});

describe('the slots of a caption being written', () => {
  it('are those written in its text, with the hints they have', () => {
    const known = [
      { name: 'opinion', hint: 'Why it matters', maxLength: 90 },
      { name: 'gone', hint: 'x', maxLength: 9 },
    ];
    expect(slotsIn('{{opinion}} and {{closing}} {{opinion}} {{link}} {{Not One}}', known)).toEqual([
      known[0],
      { name: 'closing', hint: '', maxLength: 200 },
    ]);
  });

  it('get a name that is still free', () => {
    expect(freeSlotName('')).toBe('own_words');
    expect(freeSlotName('{{own_words}} {{own_words_2}}')).toBe('own_words_3');
  });

  it('are filled one by one', () => {
    expect(fillSlots('{{a}} and {{b}}, see {{link}}', (name) => (name === 'link' ? '' : name.toUpperCase()))).toBe(
      'A and B, see ',
    );
  });
});
