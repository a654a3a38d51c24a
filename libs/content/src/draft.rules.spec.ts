import { saying } from '#testing/kernel';
import { aCaption, aDraft } from '#testing/content';
import { draftProblems, isWebAddress, readinessProblems, sharedUntil } from './draft.rules.js';

const now = new Date('2026-11-02T09:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const imageId = '01900000-0000-7000-8000-000000000001';

describe('a draft', () => {
  it('may be incomplete', () => {
    expect(draftProblems(aDraft({ captions: [] }))).toEqual([]);
  });

  it.each([
    ['no title', aDraft({ title: ' ' }), 'title'],
    ['a link that is no web address', aDraft({ linkUrl: 'javascript:alert(1)' }), 'linkUrl'],
    ['a first day after its last', aDraft({ publishFrom: later(2), expiresAt: later(1) }), 'publishFrom'],
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
    ['with a picture of which nobody says whose it is', aDraft({ imageId, imageRights: null }), 'imageRights'],
    ['with a picture of which nobody says who is in it', aDraft({ imageId, imagePeople: null }), 'imagePeople'],
    ['when the right to its picture has ended', aDraft({ imageId, imageRightsUntil: now }), 'imageRightsUntil'],
    [
      'when the right to its picture ends before its first day',
      aDraft({ imageId, imageRightsUntil: later(1), publishFrom: later(2) }),
      'imageRightsUntil',
    ],
  ])('is refused %s', (_what, draft, field) => {
    expect(readinessProblems(draft, now).map((problem) => problem.field)).toEqual([field]);
  });

  it('is not ready while a slot or the place of its link is never closed', () => {
    const [caption] = aDraft({}).captions;
    const problems = readinessProblems(aDraft({ captions: [{ ...caption!, text: 'Read on: {{link' }] }), now);
    expect(problems).toEqual([
      { field: 'captions[0].text', message: saying('{{link is never closed: end it with }}') },
    ]);
  });

  it('has no right to say anything of without a picture, and none that must end', () => {
    expect(readinessProblems(aDraft({ imageId: null, imageRightsUntil: now }), now)).toEqual([]);
    expect(readinessProblems(aDraft({ imageId }), now)).toEqual([]);
    expect(readinessProblems(aDraft({ imageId, imagePeople: 'not_consented' }), now)).toEqual([]);
  });
});

describe('how long a version is shared', () => {
  it.each([
    ['without an end', {}, null],
    ['to its own end', { expiresAt: later(1) }, later(1)],
    ['to the end of the right to its picture', { imageRightsUntil: later(1) }, later(1)],
    ['to the first of both', { expiresAt: later(2), imageRightsUntil: later(1) }, later(1)],
    ['to its own end where that is first', { expiresAt: later(1), imageRightsUntil: later(2) }, later(1)],
    ['whatever the right to a picture it does not have', { imageId: null, imageRightsUntil: later(1) }, null],
  ])('is %s', (_what, choices, until) => {
    expect(sharedUntil(aDraft({ imageId, ...choices }))).toEqual(until);
  });
});

describe('a web address', () => {
  it.each([
    'https://a.example/\nx',
    'https://a.example/\u0000x',
    'https://a.example/a b',
    ' https://a.example/',
    'https://a.exam\tple/',
    'https://a.example/\u00a0',
    'https://a.example/\u0085',
  ])('holds no white space and no control character, which the field of the link is told: %j', (linkUrl) => {
    expect(isWebAddress(linkUrl)).toBe(false);
    expect(draftProblems(aDraft({ linkUrl }))).toMatchObject([{ field: 'linkUrl' }]);
  });
  it.each([
    ['https://acme\u200b.example/news', 'U+200B'],
    ['https://acme.example/\u202egpj.news', 'U+202E'],
    ['https://acme.example/ne\u2066ws', 'U+2066'],
    ['https://acme.example/news\u00ad', 'U+00AD'],
    ['https://acme.example/\ufeffnews', 'U+FEFF'],
  ])('cannot hold a sign that nobody sees, and names it: %j', (linkUrl, code) => {
    const message = `holds a sign that cannot be seen (${code}); type it by hand instead of pasting it`;
    expect(isWebAddress(linkUrl)).toBe(false);
    expect(draftProblems(aDraft({ linkUrl }))).toEqual([{ field: 'linkUrl', message: saying(message) }]);
  });
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
