import { foldForSearch, searchedWords, searchPatterns } from './search-text.js';

describe('a text as search compares it', () => {
  it.each([
    ['  Élan\n ﬁne  ZÜRICH ', 'elan fine zurich'],
    ['Größe, GRÖSSE, groß', 'grosse, grosse, gross'],
    ['Cafe\u0301 CAFÉ', 'cafe cafe'],
    ['İstanbul ISPARTA ılık', 'istanbul isparta ilik'],
    ['Łódź, Ærø, Œuvre', 'lodz, aero, oeuvre'],
    ['Νέος ΝΈΟΣ', 'νεοσ νεοσ'],
    ['Ёлка й', 'елка и'],
    ['ガイド ｶﾞｲﾄﾞ カ\u3099イト\u3099', 'ガイド ガイド ガイド'],
    ['한국어 \u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165', '한국어 한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['ไทยที่', 'ไทยที\u0e48'],
    ['عَرَبِيّ', 'عَرَبِيّ'],
    ['gro\u00adß\u200be\u202e', 'grosse'],
    ['a\u00a0b\u3000c', 'a b c'],
  ])('%j: %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded.normalize('NFKC'));
    expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  });
});

describe('the words looked for', () => {
  it('are each there once, their wildcards taken literally', () => {
    expect(searchedWords(' Élan ÉLAN vital ')).toEqual(['elan', 'vital']);
    expect(searchPatterns('50%_a\\b')).toEqual(['%50\\%\\_a\\\\b%']);
    expect([searchPatterns('\u200b '), searchPatterns(undefined)]).toEqual([null, null]);
  });
});
