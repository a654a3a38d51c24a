import { NO_WORDS, sameWordLists, tidiedWordLists, wordListProblems, type WordLists } from './word-lists.rules.js';

const lists = (over: Partial<WordLists>): WordLists => ({ ...NO_WORDS, ...over });

describe('the words only an organisation knows', () => {
  it('are kept in one spelling, each once', () => {
    const { competitors, approvedLinks, blackouts } = tidiedWordLists(
      lists({
        competitors: ['  Globex  Corp ', 'globex corp', '', 'Initech'],
        approvedLinks: ['https://www.Acme.example/', 'http://acme.example', 'News.example/Reports/#top'],
        blackouts: [
          { from: '2026-12-01', to: '2026-12-02', reason: ' Results ' },
          { from: '2026-01-10', to: '2026-02-05', reason: 'Results' },
        ],
      }),
    );
    expect(competitors).toEqual(['Globex Corp', 'Initech']);
    expect(approvedLinks).toEqual(['acme.example', 'news.example/Reports']);
    expect(blackouts.map(({ from, reason }) => [from, reason])).toEqual([
      ['2026-01-10', 'Results'],
      ['2026-12-01', 'Results'],
    ]);
  });

  it.each([
    ['com', false],
    ['.example', false],
    ['https://', false],
    ['you and me', false],
    ['me@acme.example', false],
    ['acme.example/watch?v=1', false],
    ['acme.example', true],
    ['acme.example:8080/a b', false],
    ['localhost.test:8080/a', true],
    ['https://münchen.example/Über', true],
    ['', true],
  ])('link %j: %s', (link, fine) => {
    expect(wordListProblems(lists({ approvedLinks: [link] }))).toHaveLength(fine ? 0 : 1);
  });

  it('name each entry that cannot stand', () => {
    const problems = wordListProblems({
      competitors: ['X', 'Globex'],
      customers: ['!!'],
      approvedLinks: ['com'],
      blackouts: [
        { from: '2026-02-30', to: '2026-03-01', reason: 'Results' },
        { from: '2026-03-02', to: '2026-03-01', reason: ' ' },
      ],
    });
    expect(problems.map(({ field }) => field)).toEqual([
      'competitors[0]',
      'customers[0]',
      'approvedLinks[0]',
      'blackouts[0].from',
      'blackouts[1].to',
      'blackouts[1].reason',
    ]);
  });

  it('are the same whatever order the fields of a period come in', () => {
    const one = lists({ blackouts: [{ from: '2026-01-01', to: '2026-01-02', reason: 'R' }] });
    const other = lists({ blackouts: [{ reason: 'R', to: '2026-01-02', from: '2026-01-01' }] });
    expect(sameWordLists(one, other)).toBe(true);
    expect(sameWordLists(one, NO_WORDS)).toBe(false);
  });
});
