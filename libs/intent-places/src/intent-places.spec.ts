import { excessAt, INTENT_KINDS, INTENT_PLACES, textFor } from './index.js';

const LINK = 'https://go.acme.example/s/abc123';
const TEXTS = {
  plain: 'We open our doors on Saturday.',
  signs: 'Q&A: 100% #open? a=b+c; “yes” — it’s (really) *here*!',
  lines: 'First line\nsecond line\r\n\r\nfourth\rfifth',
  emoji: 'A family 👨‍👩‍👧‍👦, a flag 🇨🇭 and a keycap 3️⃣',
  rightToLeft: 'مرحبا بكم في يوم الباب المفتوح \u200f#علوم',
  japanese: '土曜日に研究所を公開します。',
  markup: '<script>alert("1")</script>&lt;b&gt;',
  header: 'Hello\r\nBcc: everybody@acme.example\r\n\r\n&bcc=a@acme.example?cc=b@acme.example',
  half: 'A half \ud83d sign',
  long: 'A long story. '.repeat(210),
} as const;
const cases = INTENT_KINDS.flatMap((kind) => Object.entries(TEXTS).map(([name, text]) => ({ kind, name, text })));

/** What a place reads out of an address: what stands between `=` and the next `&`, decoded once. */
function read(address: string): Record<string, string> {
  const [, query = ''] = /^[^?#]*(?:\?([^#]*))?$/.exec(address) ?? [];
  return Object.fromEntries(
    query === ''
      ? []
      : query.split('&').map((pair) => {
          const [, name = '', value = ''] = /^([a-zA-Z]+)=([^=]*)$/.exec(pair) ?? [];
          return [name, decodeURIComponent(value)];
        }),
  );
}

const asSent = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');
const oneKindOfLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');

describe('every place that a text can be opened in', () => {
  it.each(cases)('$kind opens at a well-formed address: $name', ({ kind, text }) => {
    const opening = INTENT_PLACES[kind].open({ text: textFor(kind, text, LINK), link: LINK, subject: text });
    const { address } = opening!;
    if (address === null) return expect(kind).toBe('copy');
    // Nothing but what RFC 3986 lets stand: so there is no way out of a value, a header or an attribute.
    expect(address).toMatch(
      /^(https:\/\/[a-z.]+\/[a-z./]*|mailto:)(\?([a-zA-Z]+=([A-Za-z0-9._~-]|%[0-9A-F]{2})*&?)*)?$/,
    );
    expect(new URL(address).protocol).toBe(kind === 'mail' ? 'mailto:' : 'https:');
    expect(new URL(address).hash).toBe('');
    expect(
      Object.keys(read(address)).every((name) => ['text', 'u', 'href', 'msgText', 'subject', 'body'].includes(name)),
    ).toBe(true);
  });

  it.each(cases)('$kind has the whole text in it, or says that it is to be pasted: $name', ({ kind, text }) => {
    const whole = textFor(kind, text, LINK);
    const { address, prefilled } = INTENT_PLACES[kind].open({ text: whole, link: LINK, subject: null })!;
    const { text: written, msgText, body } = read(address ?? '');
    const there = written ?? msgText ?? body;
    if (prefilled) expect(oneKindOfLineEnd(there!)).toBe(oneKindOfLineEnd(asSent(whole)));
    else expect(there === undefined || there === LINK).toBe(true);
  });

  it.each(cases)('$kind leads readers over the link of its own: $name', ({ kind, text }) => {
    const whole = textFor(kind, text, LINK);
    const { address } = INTENT_PLACES[kind].open({ text: whole, link: LINK, subject: null })!;
    const values = Object.values(read(address ?? ''));
    expect([...values, whole].some((value) => value.includes(LINK))).toBe(true);
  });

  it.each(INTENT_KINDS)('%s puts the link where the member put it', (kind) => {
    expect(textFor(kind, 'See {{link}} for more.', LINK)).toBe(`See ${LINK} for more.`);
    expect(textFor(kind, 'No link.', null)).toBe('No link.');
  });

  it.each(INTENT_KINDS)('%s opens without a link unless it says that it needs one', (kind) => {
    const { needsLink, open } = INTENT_PLACES[kind];
    if (needsLink) return;
    expect(open({ text: TEXTS.plain, link: null, subject: null })).not.toBeNull();
  });
});

describe('what a place takes', () => {
  it('ends a mail’s subject with its line, and begins none of its own', () => {
    const { address } = INTENT_PLACES.mail.open({ text: 'Hello', link: null, subject: TEXTS.header })!;
    expect(read(address!)).toEqual({
      subject: 'Hello Bcc: everybody@acme.example &bcc=a@acme.example?cc=b@acme.example',
      body: 'Hello',
    });
    expect(address).not.toMatch(/%0[AD]/i);
  });

  it('writes the lines of a mail as mails are written, and no plus for a blank', () => {
    const { address } = INTENT_PLACES.mail.open({ text: 'One two\nthree', link: null, subject: null })!;
    expect(address).toBe('mailto:?body=One%20two%0D%0Athree');
  });

  it('leaves a text to be pasted where an address does not hold it', () => {
    const long = textFor('teams', TEXTS.long, LINK);
    expect(INTENT_PLACES.teams.open({ text: long, link: LINK, subject: null })).toEqual({
      address: `https://teams.microsoft.com/share?href=${encodeURIComponent(LINK)}`,
      prefilled: false,
    });
    const short = INTENT_PLACES.teams.open({ text: TEXTS.plain, link: LINK, subject: null })!;
    expect(read(short.address!)).toEqual({ href: LINK, msgText: TEXTS.plain });
    expect(INTENT_PLACES.mail.open({ text: TEXTS.long, link: LINK, subject: 'Open day' })).toEqual({
      address: 'mailto:?subject=Open%20day',
      prefilled: false,
    });
    const arabic = 'مرحبا '.repeat(400);
    expect(INTENT_PLACES.whatsapp.open({ text: arabic, link: LINK, subject: null })!.prefilled).toBe(false);
    expect(INTENT_PLACES.whatsapp.open({ text: arabic, link: null, subject: null })).toBeNull();
  });

  it('is counted only where the place counts', () => {
    expect(INTENT_KINDS.filter((kind) => excessAt(kind, 'a'.repeat(281)) === 1)).toEqual(['x']);
    expect(excessAt('x', 'a'.repeat(280))).toBe(0);
  });
});
