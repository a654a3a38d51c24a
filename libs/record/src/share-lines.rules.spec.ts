import type { Reader } from '#libs/documents';
import { speakTo } from '#libs/translations';
import type { RecordedShare } from './item-record.js';
import { shareLines, standingWords } from './share-lines.rules.js';

const reader = (language: 'en' | 'de' | 'fr'): Reader => ({
  name: 'Priya',
  language,
  timeZone: 'UTC',
  speak: (sentence) => speakTo(language, sentence),
});
const english = reader('en');
const createdAt = '2026-11-01T09:00:00.000Z';
const times = { createdAt, plannedAt: '2026-11-02T09:00:00.000Z', publishedAt: null, endedAt: null, why: null };
const share = (choices: Partial<RecordedShare>) => ({ ...times, ...choices }) as RecordedShare;
const out = { publishedAt: '2026-11-03T09:00:00.000Z' };
const over = { endedAt: '2026-11-04T09:00:00.000Z' };

describe('the lines of a share in a record', () => {
  it.each<[string, Partial<RecordedShare>, RegExp[]]>([
    ['waits', { state: 'scheduled' }, [/^Waiting for its time$/, /^Planned for .*2 November 2026/]],
    [
      'was called off',
      { state: 'withdrawn', ...over, why: 'recalled' },
      [/^Called off$/, /^Planned for .*2 Nov/, /^Called off on .*4 November 2026/],
    ],
    ['is out', { state: 'published', ...out }, [/^Published$/, /^Planned for .*2 Nov/, /^Published on .*3 Nov/]],
    [
      'went out at once',
      { state: 'published', ...out, plannedAt: createdAt },
      [/^Published$/, /^Published on .*3 November 2026/],
    ],
    [
      'was taken back',
      { state: 'withdrawn', ...out, ...over, plannedAt: createdAt, why: 'recalled' },
      [/^Withdrawn$/, /^Published on .*3 Nov/, /^Deleted at its network from here on .*4 November 2026/],
    ],
    [
      'its member took back',
      { state: 'withdrawn', ...out, ...over, plannedAt: createdAt, why: 'taken_back' },
      [/^Withdrawn$/, /^Published on .*3 Nov/, /^Deleted at its network from here on .*4 November 2026/],
    ],
    [
      'was said to be gone',
      { state: 'withdrawn', ...out, ...over, plannedAt: createdAt, why: 'deleted_by_hand' },
      [/^Withdrawn$/, /^Published on .*3 Nov/, /^Said on .*4 November 2026.* to be deleted at its network$/],
    ],
    [
      'was found gone',
      { state: 'withdrawn', ...out, ...over, plannedAt: createdAt, why: 'found_gone' },
      [/^Withdrawn$/, /^Published on .*3 Nov/, /^Not found at its network any more on .*4 Nov/],
    ],
    ['was given up', { state: 'failed', ...over }, [/^Not shared$/, /^Planned for .*2 Nov/, /^Given up on .*4 Nov/]],
    [
      'failed in the end though it was out',
      { state: 'failed', ...out, ...over, plannedAt: createdAt },
      [/^Not there any more$/, /^Published on .*3 Nov/, /^Withdrawn on .*4 Nov/],
    ],
  ])('say of one that %s each thing with its own time', (_, choices, lines) => {
    const said = shareLines(share(choices), english);
    expect(said).toHaveLength(lines.length);
    for (const [n, line] of lines.entries()) expect(said[n]).toMatch(line);
  });

  it('say it in the reader’s language', () => {
    const calledOff = share({ state: 'withdrawn', ...over });
    expect(shareLines(calledOff, reader('de'))[2]).toMatch(/^Abgesagt am .*4\. November 2026/);
    expect(shareLines(calledOff, reader('fr'))[2]).toMatch(/^Annulé le .*4 novembre 2026/);
    expect(standingWords({ network: 'linkedin', state: 'called_off' }, english)).toBe('LinkedIn · Called off');
  });
});
