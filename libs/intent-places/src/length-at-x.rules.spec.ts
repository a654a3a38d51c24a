import { lengthAtX } from './length-at-x.rules.js';

describe('how X counts a text', () => {
  it.each([
    ['Latin and its marks', 'Für élan — “so”…', 17],
    ['Cyrillic and Arabic', 'Да مرحبا', 8],
    ['Chinese, Japanese and Korean, two each', '土曜日 서울', 11],
    ['an emoji two, however many signs it has', '👍🏽👨‍👩‍👧‍👦🇨🇭3️⃣', 8],
    ['a heart shown as a picture', '❤️', 2],
    ['an address 23, however long', `https://acme.example/${'a'.repeat(90)}`, 23],
    ['an address 23, however short', 'See https://a.io now', 4 + 23 + 4],
    ['what X makes an address of', 'See acme.com now', 4 + 23 + 4],
    ['a mail address as it is', 'a@acme.com', 10],
    ['composed signs once', 'e\u0301', 1],
    ['nothing', '', 0],
  ])('%s', (_what, text, length) => {
    expect(lengthAtX(text)).toBe(length);
  });
});
