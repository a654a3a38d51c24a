import { plainly } from '#libs/sentences';
import { captionWords } from './covered-words.rules.js';
import type { Covered } from './certificate-sheet.js';

describe('a certificate on paper', () => {
  it('tells two captions for the same network and language apart', () => {
    const caption = (text: string) => ({ network: 'linkedin', language: 'en', text, slots: [], locked: false });
    const covered = { captions: [caption('One.'), caption('Two.')], disclosure: null } as unknown as Covered;
    const reader = { language: 'en', speak: plainly } as unknown as Parameters<typeof captionWords>[2];
    const said = covered.captions.map((each) => captionWords(each, covered, reader));
    expect(said).toMatchObject([
      { about: expect.stringContaining('LinkedIn · English 1 ·'), text: 'One.' },
      { about: expect.stringContaining('LinkedIn · English 2 ·'), text: 'Two.' },
    ]);
  });
});
