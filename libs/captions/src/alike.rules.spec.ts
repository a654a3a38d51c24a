import { nthAlike, numberAlike } from './alike.rules.js';

describe('captions for the same network and language', () => {
  const captions = [
    { network: 'linkedin', language: 'en' },
    { network: 'linkedin', language: 'de' },
    { network: 'linkedin', language: 'en' },
    { network: 'mastodon', language: 'en' },
  ];

  it('are told apart by their number among themselves', () => {
    expect(captions.map((caption) => nthAlike(captions, caption))).toEqual([1, 1, 2, 1]);
  });

  it('have it in their name only where there is more than one', () => {
    expect(captions.map((caption) => numberAlike(captions, caption))).toEqual([' 1', '', ' 2', '']);
  });
});
