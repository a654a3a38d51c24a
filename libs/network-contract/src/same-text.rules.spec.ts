import { isSameText } from './same-text.rules.js';

describe('a post as it is read back', () => {
  it.each([
    ['Open  on\nSaturday. ', 'Open on Saturday.'],
    ['R&D <now> "here"', 'R&amp;D &lt;now&gt; &quot;here&quot;'],
    ['Cafe\u0301', 'Café'],
    ['See https://vouchsafe.example/s/abc123 now', 'See https://lnkd.in/eXyZ12 now'],
    ['See https://vouchsafe.example/s/abc123', 'See vouchsafe.example/s/abc123'],
    ['See https://www.example.org/a/very/long/address', 'See example.org/a/very/lon…'],
    ['Thanks @jane@elsewhere.example!', 'Thanks @jane!'],
  ])('says the same: %j and %j', (published, read) => {
    expect(isSameText(published, read)).toBe(true);
  });

  it.each([
    ['Open on Saturday.', 'Open on Sunday.'],
    ['It may help.', 'It helps.'],
    ['Open on Saturday.', 'Open on Saturday. Cures cancer.'],
    ['Open on Saturday. Advertisement', 'Open on Saturday.'],
    ['Open on saturday', 'Open on Saturday'],
    ['See https://vouchsafe.example/s/abc', 'See https://other.example/s/abc'],
    ['See https://vouchsafe.example/s/abc', 'See v…'],
    ['Open now', 'Open https://lnkd.in/abc'],
    ['Up to 5 %', 'Up to 50 %'],
    ['', 'a'],
  ])('says something else: %j and %j', (published, read) => {
    expect(isSameText(published, read)).toBe(false);
  });
});
