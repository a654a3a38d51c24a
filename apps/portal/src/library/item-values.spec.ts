import { captionLike, copyOf, dayOf, disclosureOf, draftOf, emptyItem, endOf, isUnsaid } from './item-values.js';

const organisation = { employerName: 'Halden', language: 'en', disclosures: [], languages: ['de', 'en'] };

describe('writing an item', () => {
  it('starts with one caption in the first language and its usual disclosure', () => {
    const values = emptyItem(organisation);
    expect(values.captions).toMatchObject([{ network: 'linkedin', language: 'de', text: '' }]);
    expect(disclosureOf(values.captions[0]!, organisation)).toBe('Ich arbeite für Halden.');
    expect(disclosureOf({ ...values.captions[0]!, disclosure: 'Halden zahlt mich.' }, organisation)).toBe(
      'Halden zahlt mich.',
    );
    expect(draftOf(values, 'UTC').captions[0]?.disclosure).toBeUndefined();
  });

  it('ends on its last day, at midnight where the organisation is', () => {
    const draft = draftOf({ ...emptyItem(organisation), lastDay: '2026-07-31' }, 'Europe/Berlin');
    expect(draft.expiresAt).toBe('2026-07-31T21:59:00.000Z');
    expect(draftOf(emptyItem(organisation), 'Europe/Berlin').expiresAt).toBeNull();
  });

  it('leaves the end of a right to the moment where its day stands, and moves it to the end of another day', () => {
    const imageRightsUntil = '2026-07-31T08:30:15.000Z';
    expect(draftOf({ ...emptyItem(organisation), imageRightsUntil }, 'Europe/Berlin')).toMatchObject({
      imageRightsUntil,
    });
    expect(dayOf('2026-07-31T22:30:00.000Z', 'Europe/Berlin')).toBe('2026-08-01');
    expect(endOf('2026-08-01', 'Europe/Berlin')).toBe('2026-08-01T21:59:00.000Z');
    expect([dayOf(null, 'Europe/Berlin'), endOf('', 'Europe/Berlin')]).toEqual(['', null]);
  });

  it('sends no field of the form that the API does not know', () => {
    const draft = draftOf(emptyItem(organisation), 'UTC');
    expect(Object.keys(draft)).not.toEqual(expect.arrayContaining(['imageUrl']));
    expect(Object.keys(draft.captions[0]!)).not.toContain('key');
  });

  it('begins a new item as another one was: with captions of its own, and without days that are over', () => {
    const of = emptyItem(organisation);
    const ended = {
      ...of,
      firstDay: '2026-10-01',
      lastDay: '2026-11-01',
      captions: [{ ...of.captions[0]!, id: 'old' }],
    };
    const now = new Date('2026-11-01T23:30:00Z');
    expect(copyOf(ended, now, 'Europe/London')).toMatchObject({ firstDay: '', lastDay: '2026-11-01' });
    expect(copyOf(ended, now, 'Europe/Berlin')).toMatchObject({ firstDay: '', lastDay: '' });
    expect(draftOf(copyOf(ended, now, 'Europe/London'), 'Europe/London').captions[0]?.id).toBeUndefined();
  });

  it('makes a caption of another with the slots that are left, never as that one, its own disclosure in its language alone', () => {
    const slots = ['why', 'where'].map((name) => ({ name, hint: `${name} so`, maxLength: 90 }));
    const of = { ...emptyItem(organisation).captions[0]!, id: 'saved', slots, disclosure: 'Halden zahlt mich.' };
    const more = captionLike(of, 'Kommt! {{why}}');
    expect(more).toMatchObject({ language: 'de', slots: [slots[0]], disclosure: 'Halden zahlt mich.' });
    expect([more.id, more.key === of.key]).toEqual([undefined, false]);
    expect(captionLike(of, 'Come! {{why}}', 'en')).toMatchObject({ language: 'en', disclosure: '' });
  });
});

describe('what a picture shows', () => {
  const shown = {
    ...emptyItem({ languages: ['en'] }),
    imageId: 'a',
    imageRights: 'Ours.',
    imagePeople: 'none',
  } as const;

  it.each([
    ['is unsaid where nothing says it', {}, true],
    ['is unsaid where blanks say it', { imageAlt: '  ' }, true],
    ['is said', { imageAlt: 'A bench' }, false],
    ['is asked for once it is said by what right it is shown', { imageRights: '' }, false],
    ['is not asked for without a picture', { imageId: null }, false],
  ])('%s', (_, values, unsaid) => {
    expect(isUnsaid({ ...shown, captions: [], ...values })).toBe(unsaid);
  });
});
