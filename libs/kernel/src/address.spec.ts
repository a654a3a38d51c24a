import { lookAlikeProblem, tidyAddress } from './address.js';

describe('an address that is kept', () => {
  it.each([
    [' Ada@Example.ORG ', 'ada@example.org'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ada@example.org'],
    ['oﬃce@example.org', 'office@example.org'],
    ['ﬁona@example.org', 'fiona@example.org'],
    ['ju\u0308rgen@exämple.de', 'jürgen@exämple.de'],
    ['jürgen@xn--exmple-cua.de', 'jürgen@exämple.de'],
    ['ada@EXÄMPLE.de', 'ada@exämple.de'],
    ['ada@example。org', 'ada@example.org'],
    ['\u212aate@example.org', 'kate@example.org'],
    ['not an address', 'not an address'],
    ['ada@', 'ada@'],
  ])('%j is %s', (text, kept) => {
    expect(tidyAddress(text)).toBe(kept);
    expect(tidyAddress(kept)).toBe(kept);
  });

  it('keeps signs that cannot be seen, in the domain too, for which it is refused', () => {
    for (const text of ['ad\u200ba@example.org', 'ada@exam\u00adple.org']) expect(tidyAddress(text)).toBe(text);
  });
});

describe('an address that looks like another', () => {
  it.each([
    ['jоhn@example.org', 'о', 'U+043E'],
    ['ada@exаmple.org', 'а', 'U+0430'],
    ['аресо@example.org', 'а', 'U+0430'],
    ['ada.осе@example.org', 'е', 'U+0435'],
    ['ada@рура.org', 'р', 'U+0440'],
    ['ada@ex.рс.example.org', 'р', 'U+0440'],
    ['νου@example.org', 'ν', 'U+03BD'],
    ['johν@example.org', 'ν', 'U+03BD'],
    ['fatıma@example.org', 'ı', 'U+0131'],
    ['\u0130ngrid@example.org', 'i\u0307', 'U+0069'],
    ['ɑda@example.org', 'ɑ', 'U+0251'],
    ['ɡina@example.org', 'ɡ', 'U+0261'],
    ['ᴀda@example.org', 'ᴀ', 'U+1D00'],
    ['ada\u2010x@example.org', '\u2010', 'U+2010'],
    ['ada@example.օrg', 'օ', 'U+0585'],
  ])('%s is found by %s', (text, letter, code) => {
    expect(lookAlikeProblem(tidyAddress(text))?.values).toEqual({ letter, code });
  });

  it.each([
    'ada@example.org',
    "o'hara+news_1@sub.example.co.uk",
    'jürgen@exämple.de',
    'françois.müller@straße.example',
    'łukasz@żółw.pl',
    'şükrü@example.com.tr',
    'ngọc@example.vn',
    'иван@пример.рф',
    'иван.петров@example.org',
    'νίκος@παράδειγμα.gr',
    '田中@example.jp',
    'tanaka田中@例え.テスト',
    'サーバー@example.jp',
    '김@example.kr',
    'संपर्क@डाटामेल.भारत',
    'ada@xn--exmple-cua.de',
    '',
    'ada',
  ])('%s is none', (text) => expect(lookAlikeProblem(tidyAddress(text))).toBeNull());
});
