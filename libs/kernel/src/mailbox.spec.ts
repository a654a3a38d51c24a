import { isMailbox } from './mailbox.js';

describe('a mail address', () => {
  it.each([
    'ada@example.org',
    "o'hara@sub.example.co.uk",
    'ada+news@example.org',
    'jürgen@exämple.de',
    'ada@münchen.example',
    'a@b-c.example',
    `${'a'.repeat(64)}@example.org`,
  ])('is %s', (text) => expect(isMailbox(text)).toBe(true));

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@@example.org',
    'a@b@c.example',
    'a b@example.org',
    'a@b..org',
    'a..b@example.org',
    'ada@example_shop.org',
    'ada@-example.org',
    'ada@example.org.',
    'ada@example.org!',
    'ada@[192.0.2.1]',
    '"ada"@example.org',
    '<ada@example.org>',
    'ada@example.org,eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    'a\0@example.org',
    'a\u0007@example.org',
    'a\ud83d@example.org',
    'ada\u200b@example.org',
    '\u202eada@example.org',
    'ada@exa\u00admple.org',
    'ada@example.org\u200e',
    'ada@example.org\u00a0',
    '\u3164@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('is not %j', (text) => expect(isMailbox(text)).toBe(false));
});
