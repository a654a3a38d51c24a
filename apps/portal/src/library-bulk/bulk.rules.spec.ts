import type { EditedItem } from '../api/content.js';
import type { Me } from '../api/auth.js';
import { between, hasMovedOn, mayChange, withTopic } from './bulk.rules.js';

const as = (...roles: Me['roles']) => ({ memberId: 'me', roles }) as Me;
const of = (id: string, state: EditedItem['state'] = 'draft') => ({ state, author: { id, name: 'A' } });

describe('who may do something with an item of the library', () => {
  it('is its author and the comms leads, until it is retired', () => {
    expect(mayChange(as('author'), of('me'))).toBe(true);
    expect(mayChange(as('author'), of('another'))).toBe(false);
    expect(mayChange(as('comms_lead'), of('another'))).toBe(true);
    expect(mayChange(as('admin'), of('me'))).toBe(false);
    expect(mayChange(as('comms_lead'), of('me', 'retired'))).toBe(false);
  });
});

describe('an item that was selected', () => {
  const shown = { state: 'draft', versionNumber: 2, title: 'News' } as const;
  const now = { state: 'draft', title: 'News', version: { number: 2 } } as const;

  it('is another once its state, its version or its title is', () => {
    expect(hasMovedOn(shown, now)).toBe(false);
    expect(hasMovedOn(shown, { ...now, state: 'in_review' })).toBe(true);
    expect(hasMovedOn(shown, { ...now, version: { number: 3 } })).toBe(true);
    expect(hasMovedOn(shown, { ...now, title: 'Other news' })).toBe(true);
  });
});

describe('a draft with one topic more', () => {
  const caption = { id: 'c', network: 'linkedin', language: 'en', text: 'Hello', slots: [], locked: true };
  const item = {
    title: 'News',
    summary: 'Why',
    linkUrl: 'https://example.org',
    linkTitle: 'Read',
    imageId: 'i',
    imageAlt: 'A microscope',
    imageRights: 'Ours; taken in our own laboratory.',
    imageRightsUntil: '2027-01-01T08:30:15.000Z',
    imagePeople: 'none',
    audience: { teams: ['t'], regions: ['UK'], languages: ['en'], public: false },
    featured: true,
    publishFrom: '2026-11-20T08:30:15.000Z',
    expiresAt: '2026-12-20T09:45:10.000Z',
    topics: [{ id: 'one', name: 'One' }],
    captions: [
      { ...caption, disclosure: 'I work there.', disclosureLanguage: null },
      { ...caption, id: 'd', disclosure: 'Acme employs me.', disclosureLanguage: 'en' },
    ],
  } as unknown as EditedItem;

  it('is the same in every other field, to the second', () => {
    const { topics, captions, ...rest } = withTopic(item, 'two');
    expect(topics).toEqual(['one', 'two']);
    expect(item).toMatchObject(rest);
    expect(Object.keys(rest).sort()).toEqual(
      Object.keys(item)
        .filter((field) => field !== 'topics' && field !== 'captions')
        .sort(),
    );
    expect(captions).toEqual([
      { ...caption, disclosure: 'I work there.' },
      { ...caption, id: 'd', disclosure: null },
    ]);
  });
});

describe('rows from one to another', () => {
  it('are those between them, whichever comes first', () => {
    expect(between(['a', 'b', 'c', 'd'], 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(['a', 'b', 'c', 'd'], 'c', 'a')).toEqual(['a', 'b', 'c']);
    expect(between(['a', 'b'], 'gone', 'b')).toEqual(['b']);
  });
});
