import { postPieces } from './post-pieces.rules.js';

describe('a post as readers see it', () => {
  it('links hashtags, mentions, addresses and the place of the share link', () => {
    const pieces = postPieces('Proud of @Ana #Forschung: https://x.example/a {{link}} 5 # 6');
    expect(pieces.filter(({ kind }) => kind !== 'words').map(({ text }) => text)).toEqual([
      '@Ana',
      '#Forschung',
      'https://x.example/a',
      '{{link}}',
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe(
      'Proud of @Ana #Forschung: https://x.example/a {{link}} 5 # 6',
    );
  });
});
