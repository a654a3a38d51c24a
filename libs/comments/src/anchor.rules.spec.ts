import { placeIn, standsAt, textAt } from './anchor.rules.js';

describe('words that a comment stands at', () => {
  it('are checked by what they are, in units of UTF-16', () => {
    const text = 'Héllo 👩‍🔬, come in';
    expect(standsAt(text, { from: 6, quote: '👩‍🔬' })).toBe(true);
    expect(standsAt(text, { from: 7, quote: text.slice(7, 11) })).toBe(false);
    expect(standsAt(text, { from: 6, quote: text.slice(6, 7) })).toBe(false);
    expect(standsAt(text, { from: 0, quote: '' })).toBe(false);
    expect(standsAt('مرحبا بالعالم', { from: 6, quote: 'بالعالم' })).toBe(true);
  });

  it('are found again nearest to where they stood', () => {
    expect(placeIn('good, more good, best good', { from: 11, quote: 'good' })).toBe(11);
    expect(placeIn('Now good, more good', { from: 0, quote: 'good' })).toBe(4);
    expect(placeIn('nothing of it', { from: 0, quote: 'good' })).toBeNull();
    expect(placeIn('a😀😀', { from: 3, quote: '😀' })).toBe(3);
  });

  it('are of one text of the version', () => {
    const texts = {
      title: 'T',
      summary: null,
      linkTitle: null,
      imageAlt: 'A',
      captions: [
        { network: 'linkedin', language: 'en', text: 'C' },
        { network: 'linkedin', language: 'en', text: 'D' },
      ],
    };
    const at = (field: 'title' | 'image_alt' | 'whole' | 'summary') =>
      textAt(texts, { field, network: null, language: null, nth: 1 });
    expect([at('title'), at('image_alt'), at('whole'), at('summary')]).toEqual(['T', 'A', null, null]);
    expect(textAt(texts, { field: 'caption', network: 'linkedin', language: 'en', nth: 1 })).toBe('C');
    expect(textAt(texts, { field: 'caption', network: 'linkedin', language: 'en', nth: 2 })).toBe('D');
    expect(textAt(texts, { field: 'caption', network: 'linkedin', language: 'en', nth: 3 })).toBeNull();
    expect(textAt(texts, { field: 'caption', network: 'linkedin', language: 'de', nth: 1 })).toBeNull();
  });
});
