import type { Item } from '../api/content.js';
import { versionDifferences, type Told } from './version-differences.js';

const told: Told = {
  team: (id) => `team ${id}`,
  language: (code) => code,
  list: (names) => names.join(', '),
  moment: (at) => at,
  readers: (everybody) => (everybody ? 'public' : 'professionals'),
  people: (shown) => `people: ${shown}`,
  yesOrNo: (yes) => (yes ? 'yes' : 'no'),
  slot: ({ name, hint, maxLength }, fixed) => `${name}: ${hint}${fixed ? `, ${maxLength}` : ''}`,
};

const caption = {
  network: 'linkedin',
  language: 'en',
  text: 'Doors open.',
  slots: [],
  locked: false,
  disclosure: 'I work here.',
};
const ITEM = {
  title: 'Open day',
  summary: null,
  linkUrl: null,
  linkTitle: null,
  imageId: null,
  imageAlt: null,
  imageRights: null,
  imageRightsUntil: null,
  imagePeople: null,
  audience: { teams: [], regions: [], languages: [], public: true },
  topics: [],
  featured: false,
  publishFrom: null,
  expiresAt: null,
  captions: [caption],
} as unknown as Item;

const between = (changes: object) => versionDifferences(ITEM, { ...ITEM, ...changes } as Item, told);

describe('what differs between two versions', () => {
  it('is nothing where both say the same', () => {
    expect(between({})).toEqual({ parts: [], captions: [] });
  });

  it('is told over everything that a version covers', () => {
    const all = between({
      title: 'Open days',
      summary: 'Come.',
      linkUrl: 'https://a.example',
      linkTitle: 'Here',
      imageId: 'p',
      imageAlt: 'A door',
      imageRights: 'Ours.',
      imageRightsUntil: '2026-07-01',
      imagePeople: 'consented',
      audience: { teams: ['t'], regions: ['UK'], languages: ['de'], public: false },
      topics: [{ name: 'Research' }],
      featured: true,
      publishFrom: '2026-05-01',
      expiresAt: '2026-06-01',
    });
    expect(all.parts.map(({ part, before, after }) => [part, before, after])).toEqual([
      ['title', 'Open day', 'Open days'],
      ['summary', '', 'Come.'],
      ['link', '', 'https://a.example'],
      ['linkTitle', '', 'Here'],
      ['image', '', 'p'],
      ['imageAlt', '', 'A door'],
      ['imageRights', '', 'Ours.'],
      ['imagePeople', '', 'people: consented'],
      ['imageRightsUntil', '', '2026-07-01'],
      ['teams', '', 'team t'],
      ['regions', '', 'UK'],
      ['audienceLanguages', '', 'de'],
      ['readers', 'public', 'professionals'],
      ['topics', '', 'Research'],
      ['featured', 'no', 'yes'],
      ['from', '', '2026-05-01'],
      ['until', '', '2026-06-01'],
    ]);
  });

  it('names a caption by its network and language: its text, its slots, its lock and its disclosure', () => {
    const slots = [{ name: 'why', hint: 'Why', maxLength: 80 }];
    const { captions } = between({
      captions: [
        { ...caption, text: 'Doors open {why}.', slots, locked: true, disclosure: null },
        { ...caption, language: 'de', text: 'Türen offen.' },
      ],
    });
    expect(captions.map(({ language, is, parts }) => [language, is, parts.map(({ part }) => part)])).toEqual([
      ['en', 'changed', ['text', 'slots', 'locked', 'disclosure']],
      ['de', 'came', ['text', 'locked', 'disclosure']],
    ]);
    expect(captions[0]!.parts[1]).toEqual({ part: 'slots', before: '', after: 'why: Why, 80' });
    expect(between({ captions: [] }).captions).toMatchObject([{ language: 'en', is: 'went' }]);
  });

  it('tells how much fits into a place of a fixed caption only', () => {
    const slots = [{ name: 'why', hint: 'Why', maxLength: 80 }];
    const { captions } = between({ captions: [{ ...caption, slots }] });
    expect(captions[0]!.parts).toEqual([{ part: 'slots', before: '', after: 'why: Why' }]);
  });

  it('tells two captions for the same network and language apart by their order', () => {
    const { captions } = between({ captions: [caption, { ...caption, text: 'Another.' }] });
    expect(captions).toMatchObject([{ key: 'linkedin en 2', is: 'came' }]);
  });
});
