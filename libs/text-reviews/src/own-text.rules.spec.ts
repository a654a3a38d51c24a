import { readyText, requireLength } from './own-text.rules.js';

describe('a text to share', () => {
  const content = { caption: { text: 'We opened.', slots: [], locked: true }, linkUrl: null };

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
    expect(() => requireLength('x'.repeat(3_000), 'linkedin', null)).not.toThrow();
    expect(() => requireLength('x'.repeat(3_001), 'linkedin', null)).toThrow(
      'One character too long: LinkedIn takes at most 3,000 characters.',
    );
    expect(() => requireLength('x'.repeat(3_002), 'linkedin', null)).toThrow('2 characters too long');
  });
});
