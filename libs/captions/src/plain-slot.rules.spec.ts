import { unplainSlot } from './plain-slot.rules.js';

const slot = (name: string, maxLength = 60) => ({ name, hint: name, maxLength });
const locked = (text: string, ...names: string[]) => ({ text, slots: names.map((name) => slot(name)), locked: true });
const meet = locked('Meet {{who}} at the congress', 'who');
const met = (who: string) => `Meet ${who} at the congress`;

describe('what a slot of a locked caption is filled with', () => {
  it.each([
    'Anna',
    'Anna Keller, Ph.D., and the whole team (all 12 of them)',
    'Frau Dr. Müller-Lüdenscheidt – z.B. um 10.30 Uhr',
    'our No. 1 fan & friends: really? Yes!',
    'العائلة 👩‍👩‍👧 and C# people',
    '王さん。田中さん',
    '５０％ ｏｆ ｕｓ',
    'the team。',
    'ﬁnally … and so…on',
  ])('may be plain words: %s', (who) => {
    expect(unplainSlot(meet, met(who))).toBeNull();
  });

  it.each([
    ['Anna\n\nhttps://evil.example/36589\n\n#ad', '\n'],
    ['Anna\tKeller', '\t'],
    ['Anna\u2028Keller', '\u2028'],
    ['Anna http://localhost/a', 'http://localhost/a'],
    ['Anna (evil.example)', '(evil.example)'],
    ['Anna bit.ly/x', 'bit.ly/x'],
    ['Anna www.acme.shop', 'www.acme.shop'],
    ['Anna пример.рф', 'пример.рф'],
    ['anna@acme.example', 'anna@acme.example'],
    ['Anna\u200fKeller', 'Anna\u200fKeller'],
    ['Anna\u200eKeller', 'Anna\u200eKeller'],
    ['Anna\u061cKeller', 'Anna\u061cKeller'],
    ['Anna Kel\u00adler', 'Kel\u00adler'],
    ['Anna \u{e0061}\u{e0062}', '\u{e0061}\u{e0062}'],
    ['Anna #\u0308ad', '#\u0308ad'],
    ['Anna #\u203fad', '#\u203fad'],
    ['Anna #ad', '#ad'],
    ['Anna ＃ad', '＃ad'],
    ['Anna @acme', '@acme'],
    ['Anna ＠ａｃｍｅ', '＠ａｃｍｅ'],
    ['Anna evil。co', 'evil。co'],
    ['Anna evil｡co', 'evil｡co'],
    ['Anna evil．co', 'evil．co'],
    ['Anna ｅｖｉｌ．ｃｏ', 'ｅｖｉｌ．ｃｏ'],
    ['Anna 𝐞𝐯𝐢𝐥.𝐜𝐨', '𝐞𝐯𝐢𝐥.𝐜𝐨'],
    ['Anna 例え。com', '例え。com'],
    ['Anna evil。中国', 'evil。中国'],
    ['Anna evil․co', 'evil․co'],
    ['Anna http：／／localhost', 'http：／／localhost'],
    ['㍿ ﷺ Anna #ad', '#ad'],
    ['Anna {{link}}', '{{link}}'],
  ])('is more than plain words: %j', (who, found) => {
    const text = met(who);
    const unplain = unplainSlot(meet, text);
    expect(unplain?.slot.name).toBe('who');
    expect(text.slice(unplain?.start, unplain?.end)).toBe(found);
  });

  it('is named where there are several, the first first', () => {
    const caption = locked('{{a}} and {{b}}, see #Acme at https://acme.example.', 'a', 'b');
    expect(unplainSlot(caption, 'Anna and Bo, see #Acme at https://acme.example.')).toBeNull();
    expect(unplainSlot(caption, 'Anna and #Bo, see #Acme at https://acme.example.')).toMatchObject({
      slot: { name: 'b' },
      start: 9,
      end: 13,
    });
    expect(unplainSlot(caption, ' @Anna and #Bo, see #Acme at https://acme.example.')).toMatchObject({
      slot: { name: 'a' },
      start: 1,
      end: 6,
    });
  });

  it('is looked at together with the words beside it', () => {
    const caption = locked('Acme{{end}} for {{who}}team', 'end', 'who');
    expect(unplainSlot(caption, 'Acme.shop for a team')).toMatchObject({ slot: { name: 'end' } });
    expect(unplainSlot(caption, 'Acme for #team')).toMatchObject({ slot: { name: 'who' } });
  });

  it('says nothing of free captions, and of texts that are not made of the caption', () => {
    expect(unplainSlot({ ...meet, locked: false }, met('#ad'))).toBeNull();
    expect(unplainSlot(meet, 'Meet #ad nowhere')).toBeNull();
  });

  // Trying every filling would outlast the runner's patience by far.
  it('is judged however the slots could be filled', () => {
    const names = 'abcdefghij'.split('');
    const caption = { ...locked(names.map((name) => `{{${name}}}x`).join('')), slots: names.map((n) => slot(n, 500)) };
    expect(unplainSlot(caption, '#x'.repeat(1_500))).toMatchObject({ slot: { name: expect.any(String) } });
  });
});
