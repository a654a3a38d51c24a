import { plainly } from '#libs/sentences';
import { saying } from '#testing/kernel';
import { composeText, withLink, withoutLink } from './compose-text.rules.js';
import type { SlottedText } from './slot.rules.js';

const caption = (choices: Partial<SlottedText> = {}) => ({
  text: 'We opened a laboratory.',
  slots: [],
  locked: false,
  ...choices,
});
const content = (choices: Partial<Parameters<typeof composeText>[1]> = {}) => ({
  caption: caption(),
  linkUrl: 'https://acme.example/lab',
  ...choices,
});
const refusal = (...parts: Parameters<typeof composeText>) => {
  const made = composeText(...parts);
  if ('refused' in made) return made;
  throw new Error('It was accepted.');
};
const composed = (...parts: Parameters<typeof composeText>) => {
  const made = composeText(...parts);
  if ('refused' in made) throw new Error(plainly(made.message));
  return made;
};

describe("making a member's text ready", () => {
  it('tidies line ends and the space around it', () => {
    expect(composeText('  Hello\r\nworld\r\n\n', content())).toEqual({ text: 'Hello\nworld', placement: 'article' });
  });

  it('places the link where the member put it, else on the card', () => {
    expect(composed('See {{link}}', content()).placement).toBe('text');
    expect(composed('See', content()).placement).toBe('article');
    expect(composed('See', content({ linkUrl: null })).placement).toBeNull();
    expect(refusal('See {{link}}', content({ linkUrl: null }))).toEqual({
      refused: 'invalid_input',
      message: saying('This content has no link; take {{link}} out.'),
    });
  });

  it('puts the disclosure back when the member took it out, and never twice', () => {
    const disclosed = content({ caption: caption({ disclosure: 'I work for Acme.' }) });
    expect(composed('News.', disclosed).text).toBe('News.\n\nI work for Acme.');
    expect(composed('I work for Acme. News.', disclosed).text).toBe('I work for Acme. News.');
  });

  it('refuses an empty text and an open slot', () => {
    expect(refusal(' \r\n ', content())).toMatchObject({
      refused: 'invalid_input',
      message: saying('Write what you want to say.'),
    });
    expect(refusal('I liked {{what}} most', content())).toMatchObject({
      refused: 'slot_open',
      message: saying('Fill in {{what}} or take it out.'),
    });
  });

  it('calls an open slot of the caption by what it asks for, in the language of the caption', () => {
    const asking = (hint: string, language?: string) =>
      content({ caption: caption({ language, slots: [{ name: 'view', hint, maxLength: 90 }] }) });
    expect(refusal('{{view}} We open.', asking('Why it matters'))).toMatchObject({
      message: saying('Fill in [Why it matters] or take it out.'),
    });
    expect(refusal('[Ihre eigenen Worte] Mehr.', asking('', 'de-CH'))).toMatchObject({
      refused: 'slot_open',
      message: saying('Fill in [Ihre eigenen Worte] or take it out.'),
    });
  });

  it('calls a slot open, not too long, while its question stands in it', () => {
    const slots = [{ name: 'who', hint: 'whom of the colleagues', maxLength: 10 }];
    const fixed = content({ caption: caption({ text: 'We met {{who}}.', locked: true, slots }) });
    expect(refusal('We met [whom of the colleagues].', fixed)).toMatchObject({ refused: 'slot_open' });
  });

  it('lets a fixed caption change in its slots alone', () => {
    const fixed = content({
      caption: caption({
        text: 'We met {{who}} today. {{link}}',
        locked: true,
        slots: [{ name: 'who', hint: 'whom', maxLength: 10 }],
        disclosure: 'I work for Acme.',
      }),
    });
    expect(composeText('We met the team today. {{link}}', fixed)).toEqual({
      text: 'We met the team today. {{link}}\n\nI work for Acme.',
      placement: 'text',
    });
    expect(composed('We met the team today. {{link}}\n\nI work for Acme.', fixed).text).toBe(
      'We met the team today. {{link}}\n\nI work for Acme.',
    );
    expect(refusal('We met the team yesterday. {{link}}', fixed)).toMatchObject({
      refused: 'caption_fixed',
    });
    expect(refusal('We met everybody I know today. {{link}}', fixed)).toEqual({
      refused: 'slot_too_long',
      message: saying('[whom] takes at most 10 characters: shorten what is written there.'),
    });
    expect(refusal('We met everybody I know yesterday. {{link}}', fixed)).toMatchObject({ refused: 'caption_fixed' });
    expect(refusal('We met a.example today. {{link}}', fixed)).toMatchObject({
      refused: 'slot_not_plain',
      message: saying(/^\[whom\] is for plain words on one line/),
    });
  });
});

describe('a slot of a fixed caption with nothing in it', () => {
  const city = { name: 'city', hint: 'your city', maxLength: 40 };
  const fixed = (text: string, choices: Partial<SlottedText> = {}) =>
    content({ caption: caption({ text, locked: true, slots: [city], ...choices }) });
  const open = { refused: 'slot_open', message: saying('Fill in [your city] or take it out.') };

  it.each([
    ['Our team in {{city}} is growing', 'Our team in  is growing'],
    ['Our team in {{city}} is growing', 'Our team in  \u00a0\n is growing'],
    ['Our team in {{city}} is growing', 'Our team in \u200d is growing'],
    ['{{city}} is growing', 'is growing'],
    ['We grow in {{city}}', 'We grow in'],
    ['We grow in {{city}}.', 'We grow in .'],
  ])('is refused as unfilled: %j as %j', (text, written) => {
    expect(refusal(written, fixed(text))).toEqual(open);
  });

  it('is refused too where the disclosure follows it', () => {
    const disclosed = fixed('We grow in {{city}}', { disclosure: 'I work for Acme.' });
    expect(refusal('We grow in \n\nI work for Acme.', disclosed)).toEqual(open);
    expect(composed('We grow in Leeds', disclosed).text).toBe('We grow in Leeds\n\nI work for Acme.');
  });

  it('is named among several, also where only one of them can be filled', () => {
    const slots = [{ ...city, name: 'who', hint: 'who' }, city];
    const two = fixed('I am {{who}} of {{city}}.', { slots });
    expect(refusal('I am Ada of .', two)).toEqual(open);
    expect(refusal('I am  of Leeds.', two)).toMatchObject({ message: saying('Fill in [who] or take it out.') });
    expect(composed('I am Ada of of of Leeds.', two).text).toBe('I am Ada of of of Leeds.');
    expect(refusal('I am x.', fixed('I am {{who}}{{city}}.', { slots }))).toEqual(open);
  });

  it('does not keep a filled one from being shared, nor concerns a caption that may be changed', () => {
    expect(composed('Our team in Leeds is growing', fixed('Our team in {{city}} is growing')).placement).toBe(
      'article',
    );
    const free = content({ caption: caption({ text: 'Our team in {{city}} is growing', slots: [city] }) });
    expect(composed('Our team in  is growing', free).text).toBe('Our team in  is growing');
  });
});

describe('a text with its link', () => {
  it('goes there and back', () => {
    const url = 'https://v.example/s/7bQm3KzP9x';
    expect(withLink('See {{link}}, really: {{link}}', url)).toBe(`See ${url}, really: ${url}`);
    expect(withoutLink(withLink('See {{link}}', url), url)).toBe('See {{link}}');
    expect(withLink('See', null)).toBe('See');
  });
});
