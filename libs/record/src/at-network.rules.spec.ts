import type { Reader } from '#libs/documents';
import { speakTo } from '#libs/translations';
import { atNetworkWords, whatItSays } from './at-network.rules.js';
import type { AtNetwork } from './item-record.js';

const reader = (language: 'en' | 'de' | 'fr'): Reader => ({
  name: 'Priya',
  language,
  timeZone: 'UTC',
  speak: (sentence) => speakTo(language, sentence),
});
const english = reader('en');
const nothing: AtNetwork = {
  ...{ found: 'not_looked', how: null, lookedAt: null, by: null },
  ...{ since: null, text: null, parts: null, note: null, look: null },
};
const lookedAt = '2026-11-04T09:00:00.000Z';
const since = '2026-11-03T09:00:00.000Z';
const read = { ...nothing, how: 'read', lookedAt } as const;
const seen = { ...nothing, how: 'seen', lookedAt, by: { id: 'x', name: 'Rita' } } as const;

describe('a record, of a post at its network', () => {
  it.each<[AtNetwork, RegExp]>([
    [nothing, /not looked at since it was published/],
    [
      { ...nothing, found: 'unreadable' },
      /not compared\. The network did not let it be read, and no person has looked/,
    ],
    [{ ...read, found: 'unchanged' }, /its text is as it was published, as was read there on .*4 November 2026/],
    [{ ...seen, found: 'unchanged' }, /as it was published, as Rita saw on .*4 November 2026/],
    [
      { ...read, found: 'changed', since },
      /its text was changed since .*3 November 2026.*, last read there on .*4 Nov/,
    ],
    [{ ...seen, found: 'changed', since }, /changed since .*3 November 2026.*, last looked at by Rita on .*4 Nov/],
    [{ ...read, found: 'gone', since }, /gone since .*3 November 2026.*, last asked for there on .*4 November 2026/],
    [{ ...seen, found: 'gone', since }, /gone since .*, last looked for by Rita on/],
  ])('says when it was last looked at, by what, and what was found: %j', (found, words) => {
    expect(atNetworkWords(found, english)).toMatch(words);
  });

  it('says when it was deleted there from here, after what was found before', () => {
    const deletedAt = '2026-11-05T09:00:00.000Z';
    const deleted = /^At its network: deleted from here on .*5 November 2026.*\.$/;
    expect(atNetworkWords(nothing, english, deletedAt)).toMatch(deleted);
    const [first, last] = atNetworkWords({ ...read, found: 'unchanged' }, english, deletedAt).split('\n');
    expect(first).toMatch(/its text is as it was published, as was read there on .*4 November 2026/);
    expect(last).toMatch(deleted);
  });

  it('tells beside what was read what somebody says who looked after', () => {
    const look = { answer: 'as_approved', at: lookedAt, by: { id: 'x', name: 'Rita' }, text: null } as const;
    const words = atNetworkWords({ ...read, found: 'changed', since, look }, english);
    expect(words).toMatch(/its text was changed since .*\nRita looked there on .*4 Nov.* as it was approved/);
    expect(
      atNetworkWords({ ...read, found: 'changed', since, look: { ...look, by: null, answer: 'gone' } }, reader('de')),
    ).toContain('Jemand, dessen Daten gelöscht wurden hat dort');
  });

  it('tells of its link and its picture, and where the network tells nothing of them', () => {
    const told = { link: 'same', seenLink: null, picture: 'same', seenPictures: null } as const;
    const words = (found: 'changed' | 'unchanged', parts: AtNetwork['parts']) =>
      atNetworkWords({ ...read, found, since, parts }, english);
    expect(words('unchanged', told)).toMatch(/^At its network: its text, link preview and picture are as they were/);
    expect(words('unchanged', { ...told, link: 'untold' })).toMatch(
      /its text is as it was published, as was read there on .*\nOf its link preview the network tells nothing\.\nAs far as/,
    );
    const away = { ...told, link: 'differs', seenLink: 'https://evil.example' } as const;
    expect(words('changed', away)).toMatch(
      /its link preview or picture was changed since .*\n.*https:\/\/evil\.example/,
    );
    expect(words('changed', { ...away, seenLink: null, picture: 'differs', seenPictures: [] })).toMatch(
      /\nIts link preview is not there any more\.\nIts picture, or the words that describe it, are not those/,
    );
    expect(whatItSays({ ...read, found: 'changed', since, parts: away }, english)).toEqual([]);
  });

  it('names nobody who was erased', () => {
    const erased = { ...seen, found: 'gone', since, by: { id: 'x', name: null } } as const;
    expect(atNetworkWords(erased, english)).toContain('by Somebody who was erased on');
  });

  it('says it in the reader’s language', () => {
    expect(atNetworkWords(nothing, reader('de'))).toBe('Im Netzwerk: seit der Veröffentlichung nicht angesehen.');
    expect(atNetworkWords(nothing, reader('fr'))).toContain('pas regardée depuis sa publication');
  });

  it('shows what a changed post says instead, or that this is not on record, and what was noted', () => {
    const changed = { ...seen, found: 'changed', since } as const;
    expect(whatItSays({ ...changed, text: 'It cures.', note: 'All of it.' }, english)).toEqual([
      {
        is: 'words',
        about: 'What it said at its network instead\nNoted by whoever looked: All of it.',
        text: 'It cures.',
      },
    ]);
    expect(whatItSays(changed, english)).toEqual([
      { is: 'facts', of: [{ label: 'At its network', value: 'What it says there is not on record.' }] },
    ]);
    expect(whatItSays(nothing, english)).toEqual([]);
  });
});
