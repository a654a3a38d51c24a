import { storableText } from './storable-text.js';

describe('a text that is stored', () => {
  it.each([
    ['It cures.', 'It cures.'],
    ['a\u0000b', 'a\ufffdb'],
    ['a\ud83db\ude00', 'a\ufffdb\ufffd'],
    ['\ud83d\ude00\n\u0007', '\ud83d\ude00\n\u0007'],
  ])('holds nothing that the database refuses: %j is %j', (text, stored) => {
    expect(storableText(text)).toBe(stored);
  });
});
