import { captionLine, needsFilling } from './caption-line.rules.js';

describe('a caption on one line', () => {
  it('is the text with single spaces, dots where a member writes and no place for a link', () => {
    expect(captionLine('What I like:\n\n{{own_words}} Read on: {{link}}', 100)).toBe('What I like: … Read on:');
  });

  it('ends with whole words where it is too long', () => {
    expect(captionLine('Nobody comes to a closed door.', 20)).toBe('Nobody comes to a\u00a0…');
  });

  it('ends with whole letters in scripts without spaces, and within no emoji', () => {
    expect(captionLine('新製品 このたび発売いたしました。', 12)).toBe('新製品 このたび発売いた\u00a0…');
    expect(captionLine('Team 👩‍⚕️👩‍⚕️👩‍⚕️', 13)).toBe('Team 👩‍⚕️\u00a0…');
    expect(captionLine('नमस्तेदिल्लीमें', 8)).toBe('नमस्तेदि\u00a0…');
    expect(captionLine('発売👩‍', 100, true)).toBe('発売\u00a0…');
  });

  it('says that there is more, without half a slot, where only its beginning was read', () => {
    expect(captionLine('Come in. It is {{own_wo', 100, true)).toBe('Come in. It\u00a0…');
  });

  it('needs filling when a slot is more than the place of a link', () => {
    expect(needsFilling([])).toBe(false);
    expect(needsFilling([{ name: 'link' }])).toBe(false);
    expect(needsFilling([{ name: 'link' }, { name: 'own_words' }])).toBe(true);
  });
});
