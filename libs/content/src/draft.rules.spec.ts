import { aCaption, aDraft } from '#testing/content';
import { draftProblems, isWebAddress, readinessProblems } from './draft.rules.js';

const now = new Date('2026-11-02T09:00:00Z');

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(draftProblems(aDraft({ captions: [] }))).toEqual([]);
  });

  it.each([
    ['no title', aDraft({ title: ' ' }), 'title'],
    ['a link that is no web address', aDraft({ linkUrl: 'javascript:alert(1)' }), 'linkUrl'],
    ['an unknown network', aDraft({ captions: [aCaption({ network: 'myspace' as never })] }), 'captions[0].network'],
    [
      'a caption longer than its network takes',
      aDraft({ captions: [aCaption(), aCaption({ text: 'x'.repeat(3_001) })] }),
      'captions[1].text',
    ],
  ])('cannot have %s', (_what, draft, field) => {
    expect(draftProblems(draft).map((problem) => problem.field)).toEqual([field]);
  });
});

describe('a draft that goes to review', () => {
  it.each([
    ['without captions', aDraft({ captions: [] }), 'captions'],
    ['with an empty caption', aDraft({ captions: [aCaption({ text: ' \n' })] }), 'captions[0].text'],
    ['when it has expired', aDraft({ expiresAt: now }), 'expiresAt'],
    [
      'when it ends before it begins',
      aDraft({ publishFrom: new Date(now.getTime() + 2_000), expiresAt: new Date(now.getTime() + 1_000) }),
      'publishFrom',
    ],
  ])('is refused %s', (_what, draft, field) => {
    expect(readinessProblems(draft, now).map((problem) => problem.field)).toEqual([field]);
  });
});

describe('a web address', () => {
  it.each(['https://acme.example/a?b#c', 'http://bbc.in/1CimpJF'])('can be %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });
  it.each(['acme.example', 'ftp://acme.example', 'https://user:pw@acme.example', 'https://intranet/x', 'mailto:a@b.c'])(
    'cannot be %s',
    (text) => {
      expect(isWebAddress(text)).toBe(false);
    },
  );
});
