import { withDisclosure } from './disclosure.rules.js';

describe('the disclosure', () => {
  it('follows the text, once', () => {
    expect(withDisclosure('We open.', 'I work for Acme.')).toBe('We open.\n\nI work for Acme.');
    expect(withDisclosure('I work for Acme. We open.', 'I work for Acme.')).toBe('I work for Acme. We open.');
    expect(withDisclosure('We open.', null)).toBe('We open.');
  });
});
