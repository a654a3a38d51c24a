import type { SlottedText } from '#libs/captions';
import { prepared, type TextToHelp } from './prepared-text.rules.js';

const FREE: SlottedText = { text: '', slots: [], locked: false, language: 'en', disclosure: 'I work for Acme.' };
const TEXT =
  'I showed 100 pupils our laboratory with Sofia Rossi. Write to ann@acme.example or see {{link}}\n\nI work for Acme.';
const NAMES = ['Ada Adams', 'Sofia Rossi'];
const aText = (of: Partial<TextToHelp> = {}): TextToHelp => ({
  text: TEXT,
  network: 'linkedin',
  caption: FREE,
  approved: null,
  names: NAMES,
  ...of,
});
const SENT = 'I showed 100 pupils our laboratory with [name 1]. Write to [email 1] or see [link 1]\n\n[disclosure 1]';

describe('a text as a model sees it', () => {
  it('names nobody, shows no address, and holds what has to stay as places', () => {
    expect(prepared(aText()).sent).toEqual({ text: SENT, approved: null, fixed: [] });
  });

  it('comes with the text it was made of, in which the same is the same place', () => {
    const { sent } = prepared(aText({ approved: 'Ask bob@acme.example, ann@acme.example or Sofia. {{link}}' }));
    expect(sent.approved).toBe('Ask [email 2], [email 1] or [name 2]. [link 1]');
  });

  it('keeps slots that are still open, and a text that holds such places itself', () => {
    const slots = [{ name: 'own', hint: 'what you saw', maxLength: 100 }];
    const text = 'See [name 1]! [what you saw] Ada was there.';
    expect(prepared(aText({ text, caption: { ...FREE, slots } })).sent.text).toBe(
      'See [name 1]! [slot 1] [name 2] was there.',
    );
  });

  it('tells which words are fixed, those of a disclosure apart', () => {
    const caption = {
      ...FREE,
      text: 'We open: {{own}} Call 020 7946 0018.',
      slots: [{ name: 'own', hint: 'why', maxLength: 90 }],
      locked: true,
    };
    const { sent, fixed } = prepared(
      aText({ text: 'We open: for fun! Call 020 7946 0018.\n\nI work for Acme.', caption }),
    );
    expect(sent.fixed).toEqual(['We open:', 'Call [phone 1].']);
    expect(fixed).toEqual(['We open:', 'Call 020 7946 0018.', 'I work for Acme.']);
  });
});

describe('a suggestion', () => {
  const read = (said: string, kind: 'warmer' | 'shorter' = 'warmer', of: Partial<TextToHelp> = {}) =>
    prepared(aText(of)).read(said, kind);
  const GOOD = 'What a day: 100 pupils in our laboratory! [email 1] [link 1]\n\n[disclosure 1]';

  it.each(['④⓪ roles', '٤٠ roles', 'Ⅻ roles'])('with a figure of its own is told by any digits: %s', (figure) => {
    expect(read(GOOD.replace('What a day', figure))).toEqual({ why: 'new_figure' });
  });

  it('comes back in the text’s own words, whether or not it still names everybody', () => {
    expect(read(GOOD)).toEqual({
      text: 'What a day: 100 pupils in our laboratory! ann@acme.example {{link}}\n\nI work for Acme.',
    });
  });

  it.each([
    ['leaves out the disclosure', GOOD.replace('[disclosure 1]', ''), 'fixed_parts'],
    ['leaves out the link, or puts it twice', GOOD.replace('[link 1]', '[link 1] [link 1]'), 'fixed_parts'],
    ['invents a place', `[name 7] ${GOOD}`, 'fixed_parts'],
    ['invents a slot', `${GOOD} {{own}}`, 'fixed_parts'],
    ['brings a link along', `${GOOD} https://evil.example/x`, 'new_link'],
    ['brings an address along', `${GOOD} me@evil.example`, 'new_link'],
    ['brings a handle along', `@evilcorp ${GOOD}`, 'new_link'],
    ['knows a figure better', GOOD.replace('100', '1,000'), 'new_figure'],
    ['adds a date', `${GOOD} on 3 March 2026`, 'new_figure'],
    ['holds HTML', `${GOOD} <img src=x onerror=alert(1)>`, 'markup'],
    ['holds Markdown', `**${GOOD}**`, 'markup'],
    ['is too long for the network', `${'word '.repeat(700)}${GOOD}`, 'too_long'],
    ['changes nothing', SENT, 'unchanged'],
  ])('is dropped where it %s', (_, said, why) => {
    expect(read(said)).toEqual({ why });
  });

  it('in another language discloses in that one, where the content has a disclosure in it', () => {
    const there = { disclosureThere: 'Ich arbeite für Acme.' };
    const said = 'Samstag: 100 Kinder im Labor! [email 1] [link 1]';
    const text = 'Samstag: 100 Kinder im Labor! ann@acme.example {{link}}\n\nIch arbeite für Acme.';
    expect(prepared(aText(there)).read(`${said}\n\n[disclosure 1]`, 'translation')).toEqual({ text });
    const undisclosed = TEXT.replace('\n\nI work for Acme.', '');
    expect(prepared(aText({ ...there, text: undisclosed })).read(said, 'translation')).toEqual({ text });
  });

  it('is dropped as a shorter one where it is not', () => {
    expect(read(`${GOOD}${' and so on'.repeat(9)}`, 'shorter')).toEqual({ why: 'not_shorter' });
    expect(read(GOOD, 'shorter')).toHaveProperty('text');
  });

  it('is dropped where it changes what is fixed in a locked caption', () => {
    const caption = {
      ...FREE,
      text: 'We open: {{own}} Be there.',
      slots: [{ name: 'own', hint: 'why', maxLength: 20 }],
      locked: true,
    };
    const of = { caption, text: 'We open: for my fun! Be there.' };
    expect(read('We open: it delights me! Be there.', 'warmer', of)).toHaveProperty('text');
    expect(read('Be there: it delights me! We open.', 'warmer', of)).toEqual({ why: 'fixed_parts' });
    expect(read('We open: it is longer than its slot is! Be there.', 'warmer', of)).toEqual({ why: 'fixed_parts' });
  });

  it('takes figures as the same however their thousands are written', () => {
    expect(read('Über 12.000 waren da.', 'warmer', { text: 'Over 12,000 came.' })).toHaveProperty('text');
  });
});
