import { APPROVED, UNFINISHED } from '#libs/sample-library';
import { chooseCaption, ownWords } from './sample-words.rules.js';

const captions = APPROVED.flatMap((item) =>
  item.captions.map(({ text, language = 'en', locked = false }, nth) => ({
    id: `${item.path} ${nth}`,
    text,
    language,
    locked,
    disclosure: 'I work for Acme.',
  })),
);

describe('the words of the demo', () => {
  it('fill every slot, whatever the mood, and disclose who speaks', () => {
    for (const caption of captions) {
      for (const mood of [0, 0.3, 0.7, 0.999]) {
        const text = ownWords(caption, mood);
        expect(text).not.toMatch(/\{\{|undefined/);
        expect(text).toMatch(/I work for Acme\.$/);
      }
    }
  });

  it('leave a locked caption as it is but for its slots', () => {
    const locked = captions.find((caption) => caption.locked);
    if (!locked) throw new Error('The demo shows a locked caption.');
    const [before = ''] = locked.text.split('{{');
    for (const mood of [0, 0.4, 0.9]) expect(ownWords(locked, mood).startsWith(before)).toBe(true);
  });

  it('choose a caption of the language, or an English one', () => {
    const item = { captions: [captions[0]!, { ...captions[0]!, id: 'de', language: 'de' }] };
    expect(chooseCaption(item, 'de', 0.5).id).toBe('de');
    expect(chooseCaption(item, 'fr', 0.5).language).toBe('en');
  });

  it('name each address once, and have an English caption wherever there is one to share', () => {
    const paths = [...APPROVED, ...UNFINISHED].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const item of APPROVED) expect(item.captions.some(({ language = 'en' }) => language === 'en')).toBe(true);
  });
});
