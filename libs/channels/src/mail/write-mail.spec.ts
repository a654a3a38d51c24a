import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { aMessage } from '../../testing/index.js';
import type { Message } from '../channel.js';
import { NoMailbox, writeMail } from './write-mail.js';

const AT = new Date('2026-11-02T09:00:00Z');
const SENDER = { name: 'Acme Advocacy', address: 'advocacy@acme.example' };
const transport = createTransport({ streamTransport: true, buffer: true });

/** A mail as it goes over the wire, and as a client reads it. */
async function written(message: Message) {
  const { message: bytes } = await transport.sendMail(await writeMail(message, SENDER, AT));
  const raw = bytes.toString();
  const email = await PostalMime.parse(raw);
  return { raw, email, headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])) };
}

describe('a mail', () => {
  it('says to machines what it is, which delivery, and how to unsubscribe with one click', async () => {
    const unsubscribeUrl = `https://acme.example/api/unsubscribe/${'long-'.repeat(60)}`;
    const { headers, raw } = await written(aMessage({ id: 'd-1', language: 'fr', unsubscribeUrl }));
    expect(headers).toMatchObject({
      from: 'Acme Advocacy <advocacy@acme.example>',
      to: 'Miriam Okafor <miriam@acme.example>',
      date: 'Mon, 02 Nov 2026 09:00:00 +0000',
      'message-id': '<d-1@acme.example>',
      'auto-submitted': 'auto-generated',
      'content-language': 'fr',
      'list-unsubscribe': `<${unsubscribeUrl}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(raw).toContain(`List-Unsubscribe: <${unsubscribeUrl}>\r\n`);
    expect(headers['reply-to']).toBeUndefined();
  });

  it('lets each text run in the direction of its own script', async () => {
    const { email } = await written(
      aMessage({ sections: [{ title: 'مختبراتنا', body: 'أهلاً', action: null }] as never }),
    );
    expect(email.html).toMatch(/<div dir="auto">مختبراتنا<\/div>/);
    expect(email.html).toMatch(/<div dir="auto">أهلاً<\/div>/);
  });

  it('offers nobody to unsubscribe from what is mandatory', async () => {
    const { headers, email } = await written(aMessage({ unsubscribeUrl: null, settingsUrl: null }));
    expect(Object.keys(headers).filter((key) => key.startsWith('list-'))).toEqual([]);
    expect(`${email.html}${email.text}`).not.toMatch(/Unsubscribe|Choose what you are told|unsubscribe-->/i);
  });

  it.each([
    ['en', 'Choose what you are told', 'Unsubscribe'],
    ['de', 'Benachrichtigungen einstellen', 'Abbestellen'],
    ['fr', 'Gérer mes notifications', 'Se désabonner'],
  ] as const)('speaks %s in both forms', async (language, settings, unsubscribe) => {
    const { email } = await written(aMessage({ language }));
    expect(email.html).toContain(`<html lang="${language}"`);
    for (const form of [email.html, email.text]) {
      expect(form).toContain(settings);
      expect(form).toContain(unsubscribe);
      expect(form).toContain('https://acme.example/review/1');
    }
  });

  it('has each section with its one button, or none, and leaves nothing to fill', async () => {
    const sections = [
      { title: 'One', body: '', action: { label: 'Go', url: 'https://acme.example/1?a=1&b=2' } },
      { title: 'Two', body: 'First line\nsecond line' },
    ];
    const { email } = await written(aMessage({ sections }));
    expect(email.html!.match(/class="go"/g)).toHaveLength(1);
    expect(email.html).toContain('href="https://acme.example/1?a=1&amp;b=2"');
    expect(email.html).toContain('First line<br />second line');
    expect(email.html).not.toMatch(/@@|<!--\/?(section|body|action|settings|unsubscribe)-->/);
    expect(email.text).toContain('Go\nhttps://acme.example/1?a=1&b=2');
  });

  it('keeps the spaces at which French breaks no line, in the subject and in both forms', async () => {
    const title = 'Votre partage est-il en ligne\u202f? Cas\u00a07';
    const { email } = await written(aMessage({ subject: title, sections: [{ title, body: '' }] }));
    expect(email.subject).toBe(title);
    for (const form of [email.text, email.html]) expect(form).toContain(title);
  });

  it('has nothing fetched from anywhere by being opened', async () => {
    const { email } = await written(aMessage());
    expect(email.html).not.toMatch(/<link|@import|<img|<script|url\(|fonts\./i);
  });

  it('sends nothing to what is no mailbox', async () => {
    for (const address of [
      '',
      'a@b@c',
      'a b@c.example',
      'a@c.example\r\nBcc: x@y.example',
      'a@c.example,x@y.example',
      '<a@b.c>',
    ]) {
      await expect(writeMail(aMessage({ to: { name: 'A', address } }), SENDER, AT)).rejects.toThrow(NoMailbox);
    }
  });

  it('links nothing but addresses of the web', async () => {
    const action = { label: 'Go', url: 'javascript:alert(1)' };
    await expect(writeMail(aMessage({ sections: [{ title: '', body: '', action }] }), SENDER, AT)).rejects.toThrow(
      'web',
    );
  });
});

describe('whatever stands in a mail’s values', () => {
  const NASTY = [
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'A\r\nBcc: everybody@acme.example',
    'A\nX-Injected: yes\n\n<b>body</b>',
    '\u202egnp.exe\u2066',
    '@@unsubscribeUrl@@ <!--section--> <![endif]-->',
    '=?utf-8?q?=0d=0aBcc:_x=40y.example?=',
    'half a \ud83d character \u0000 and \u0007',
    'Zoë “Ærø” 日本 عربي 👩‍🔬',
  ];
  const KNOWN = new Set(
    `from to subject date message-id auto-submitted x-auto-response-suppress content-language list-unsubscribe
     list-unsubscribe-post mime-version content-type`.split(/\s+/),
  );

  async function holds(value: string): Promise<void> {
    const { raw, email } = await written(
      aMessage({
        to: { name: value, address: 'miriam@acme.example' },
        subject: value,
        organisation: value,
        why: value,
        sections: [{ title: value, body: value, action: { label: value, url: 'https://acme.example/' } }],
      }),
    );
    expect(email.headers.map(({ key }) => key).filter((key) => !KNOWN.has(key))).toEqual([]);
    expect(new Set(email.headers.map(({ key }) => key)).size).toBe(email.headers.length);
    expect(email.to!.map(({ address }) => address)).toEqual(['miriam@acme.example']);
    expect([email.cc, email.bcc]).toEqual([undefined, undefined]);
    expect(raw.split('\r\n').filter((line) => line.length > 998)).toEqual([]);
    expect(tagsOf(email.html!)).toEqual(plainTags);
    expect(`${email.subject}${email.to![0]!.name}${email.html}${email.text}`).not.toMatch(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/,
    );
  }

  /** Every tag with its attributes' names, which no value adds to. */
  const tagsOf = (html: string) => (html.match(/<[^!][^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));

  let plainTags: string[];
  beforeAll(async () => {
    const { email } = await written(
      aMessage({ sections: [{ title: 'x', body: 'x', action: { label: 'x', url: 'https://acme.example/' } }] }),
    );
    plainTags = tagsOf(email.html!);
  });

  it.each(NASTY.filter((value) => !value.includes('\n')))('neither adds markup nor a header: %j', holds);

  it('has line breaks in its text alone', async () => {
    const { email, headers } = await written(
      aMessage({ subject: NASTY[3]!, to: { name: NASTY[4]!, address: 'miriam@acme.example' } }),
    );
    expect(email.subject).toBe('A Bcc: everybody@acme.example');
    expect(email.to).toEqual([{ name: 'A X-Injected: yes <b>body</b>', address: 'miriam@acme.example' }]);
    expect(headers['x-injected']).toBeUndefined();
  });

  it('neither adds markup nor a header, for anything at all', async () => {
    const pieces = fc.constantFrom(
      ...NASTY.map((value) => value.replace(/[\r\n]+/g, ' ')),
      '<',
      '>',
      '&',
      '"',
      "'",
      '@@',
      ' ',
    );
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), pieces);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (parts) =>
        holds(`x${parts.join('').replace(/[\r\n\u0085\u2028\u2029]/g, ' ')}x`),
      ),
      { numRuns: 60 },
    );
  });
});
