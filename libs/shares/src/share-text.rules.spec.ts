import { describe, expect, it } from 'vitest';
import { readyText, requireLength } from './share-text.rules.js';

describe('a text to share', () => {
  const content = { caption: { text: 'We opened.', slots: [], locked: true }, disclosure: null, linkUrl: null };

  it('is refused by the field it stands in, with the code of what is wrong', () => {
    expect(() => readyText('We closed.', content)).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        code: 'caption_fixed',
        errors: [expect.objectContaining({ field: 'text' })],
      }),
    );
    expect(readyText(' We opened. ', content)).toEqual({ text: 'We opened.', placement: null });
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
