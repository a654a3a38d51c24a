import { describe, expect, it } from 'vitest';
import { DomainError } from '#libs/kernel';
import { composeText, requireLength, withLink, withoutLink } from './share-text.rules.js';

const caption = (
  choices: { text?: string; locked?: boolean; slots?: { name: string; hint: string; maxLength: number }[] } = {},
) => ({
  id: 'c',
  network: 'linkedin',
  language: 'en',
  text: 'We opened a laboratory.',
  slots: [],
  locked: false,
  ...choices,
});
const content = (choices: Partial<Parameters<typeof composeText>[1]> = {}) => ({
  caption: caption(),
  disclosure: null,
  linkUrl: 'https://acme.example/lab',
  ...choices,
});
const refusal = (...parts: Parameters<typeof composeText>) => {
  try {
    composeText(...parts);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, ...error.errors[0] };
    throw error;
  }
  throw new Error('It was accepted.');
};

describe("making a member's text ready", () => {
  it('tidies line ends and the space around it', () => {
    expect(composeText('  Hello\r\nworld\r\n\n', content())).toEqual({ text: 'Hello\nworld', placement: 'article' });
  });

  it('places the link where the member put it, else on the card', () => {
    expect(composeText('See {{link}}', content()).placement).toBe('text');
    expect(composeText('See', content()).placement).toBe('article');
    expect(composeText('See', content({ linkUrl: null })).placement).toBeNull();
    expect(refusal('See {{link}}', content({ linkUrl: null }))).toMatchObject({ field: 'text' });
  });

  it('puts the disclosure back when the member took it out, and never twice', () => {
    const disclosed = content({ disclosure: 'I work for Acme.' });
    expect(composeText('News.', disclosed).text).toBe('News.\n\nI work for Acme.');
    expect(composeText('I work for Acme. News.', disclosed).text).toBe('I work for Acme. News.');
  });

  it('refuses an empty text and an open slot', () => {
    expect(refusal(' \r\n ', content())).toMatchObject({ field: 'text', message: 'Write what you want to say.' });
    expect(refusal('I liked {{what}} most', content())).toMatchObject({
      code: 'slot_open',
      message: 'Fill in {{what}} or take it out.',
    });
  });

  it('lets a fixed caption change in its slots alone', () => {
    const fixed = content({
      caption: caption({
        text: 'We met {{who}} today. {{link}}',
        locked: true,
        slots: [{ name: 'who', hint: 'whom', maxLength: 10 }],
      }),
      disclosure: 'I work for Acme.',
    });
    expect(composeText('We met the team today. {{link}}', fixed)).toEqual({
      text: 'We met the team today. {{link}}\n\nI work for Acme.',
      placement: 'text',
    });
    expect(composeText('We met the team today. {{link}}\n\nI work for Acme.', fixed).text).toBe(
      'We met the team today. {{link}}\n\nI work for Acme.',
    );
    expect(refusal('We met the team yesterday. {{link}}', fixed)).toMatchObject({
      code: 'caption_fixed',
      field: 'text',
    });
    expect(refusal('We met everybody I know today. {{link}}', fixed)).toMatchObject({ code: 'caption_fixed' });
  });
});

describe('a text with its link', () => {
  it('goes there and back', () => {
    const url = 'https://v.example/s/7bQm3KzP9x';
    expect(withLink('See {{link}}, really: {{link}}', url)).toBe(`See ${url}, really: ${url}`);
    expect(withoutLink(withLink('See {{link}}', url), url)).toBe('See {{link}}');
    expect(withLink('See', null)).toBe('See');
  });

  it('must not be longer than the network takes', () => {
    const network = { label: 'LinkedIn', maxLength: 5, lengthOf: (text: string) => text.length };
    expect(() => requireLength('12345', network)).not.toThrow();
    expect(() => requireLength('123456', network)).toThrow(
      'One character too long: LinkedIn takes at most 5 characters.',
    );
    expect(() => requireLength('1234567', network)).toThrow('2 characters too long');
  });
});
