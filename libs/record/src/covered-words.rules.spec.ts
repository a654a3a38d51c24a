import type { Reader } from '#libs/documents';
import { speakTo } from '#libs/translations';
import { certificateBlocks } from './certificate-paper.rules.js';
import type { CertificateSheet, Covered } from './certificate-sheet.js';
import { coveredFacts, coveredUntil, termWords, type Beside, type Term } from './covered-words.rules.js';
import type { ItemRecord, RecordedVersion } from './item-record.js';
import { written } from './versions-paper.rules.js';

const reader = (language: 'en' | 'de' | 'fr'): Reader => ({
  name: 'Priya',
  language,
  timeZone: 'UTC',
  speak: (sentence) => speakTo(language, sentence),
});
const caption = (language: string, disclosure?: string | null) => ({
  ...{ network: 'linkedin', language, text: 'One.', slots: [], locked: false },
  ...(disclosure === undefined ? {} : { disclosure }),
});
const covered: Covered = {
  title: 'Open day',
  summary: 'Come and see.',
  captions: [caption('en'), { ...caption('de'), network: 'mastodon' }],
  link: { url: 'https://acme.example/', title: null },
  mediaSha256: 'a1',
  imageAlt: 'A bridge',
  imageRights: { statement: 'Ours.', until: '2027-01-01T00:00:00.000Z', people: 'consented' },
  disclosure: 'I work here.',
  audience: { teams: ['t', 'gone'], regions: ['UK'], languages: ['fr'], public: false },
};
const teams = new Map([['t', 'Research']]);
const facts = (of: Covered = covered, beside: Beside = { teams }, language: 'en' | 'de' | 'fr' = 'en') =>
  Object.fromEntries(coveredFacts(of, beside, reader(language)).map(({ label, value }) => [label, value]));

describe('what a version covers, in words', () => {
  it('is all of it', () => {
    expect(facts()).toEqual({
      Title: 'Open day',
      Summary: 'Come and see.',
      Link: 'https://acme.example/',
      Picture: 'A bridge\nSHA-256 of its bytes: a1',
      'Right to the picture': expect.stringMatching(
        /^Ours\.\nEverybody shown in it agreed.*\nIt may be shown until 1 Jan/,
      ),
      Networks: 'LinkedIn, Mastodon',
      Languages: 'English, German',
      Disclosure: 'I work here.',
      'For whom': 'Only within the company, offered to: Research, gone, UK, French',
    });
  });

  it('names each caption where they disclose different things', () => {
    const of = { ...covered, captions: [caption('en', 'I work here.'), caption('de', null)] };
    expect(facts(of)['Disclosure']).toBe('LinkedIn · English: I work here.\nLinkedIn · German: None is added.');
    expect(facts(of, { teams }, 'fr')['Mention de transparence']).toMatch(/^LinkedIn · anglais\u00a0: I work here\./);
  });

  it('says so where no words describe its picture', () => {
    const { imageAlt: _, ...undescribed } = covered;
    expect(facts(undescribed)['Picture']).toBe('No words describe it.\nSHA-256 of its bytes: a1');
  });

  it('has the page behind its link only where that is asked for', () => {
    const page = { address: 'https://acme.example/en', hash: 'b2', seenAt: '2026-11-02T09:00:00.000Z' };
    expect(facts()).not.toHaveProperty('Page behind the link');
    expect(facts(covered, { teams, page })['Page behind the link']).toBe(
      'https://acme.example/en\nSHA-256 of its text: b2',
    );
    expect(facts(covered, { teams, page: null })['Page behind the link']).toMatch(/It was not read/);
  });

  it.each([
    ['de', { Netzwerke: 'LinkedIn, Mastodon', Sprachen: 'Englisch, Deutsch', Offenlegung: 'I work here.' }],
    ['fr', { Réseaux: 'LinkedIn, Mastodon', Langues: 'anglais, allemand', 'Mention de transparence': 'I work here.' }],
  ] as const)('is said in %s too', (language, words) => {
    expect(facts(covered, { teams }, language)).toMatchObject(words);
  });

  it('says from and until when it holds', () => {
    const [from, until] = ['2026-11-02T09:00:00.000Z', '2026-12-02T09:00:00.000Z'];
    expect(termWords({ from, until, recalledAt: null }, reader('en'))).toMatch(
      /^from 2 November 2026.*, until 2 December 2026/,
    );
    expect(termWords({ from: null, until: null, recalledAt: null }, reader('en'))).toBe(
      'from its approval on, without an end, unless recalled',
    );
  });

  it.each<[Partial<Term>, RegExp]>([
    [{}, /^from its approval on, until its recall on 20 November 2026/],
    [{ until: '2026-12-02T09:00:00.000Z' }, /^from its approval on, until its recall on 20 November 2026/],
    [{ until: '2026-11-02T09:00:00.000Z' }, /^from its approval on, until 2 November 2026/],
    [
      { from: '2026-12-02T09:00:00.000Z' },
      /^never: it was to begin on 2 December 2026.* and was recalled on 20 November 2026/,
    ],
  ])('says until when it held of what was recalled: %j', (term, words) => {
    const recalledAt = '2026-11-20T09:00:00.000Z';
    expect(termWords({ from: null, until: null, recalledAt, ...term }, reader('en'))).toMatch(words);
  });

  it('ends no later than the right to its picture, as its certificate does', () => {
    const expiresAt = '2027-06-30T00:00:00.000Z';
    expect(coveredUntil(covered)).toBe('2027-01-01T00:00:00.000Z');
    expect(coveredUntil({ ...covered, expiresAt })).toBe('2027-01-01T00:00:00.000Z');
    expect(coveredUntil({ ...covered, expiresAt, mediaSha256: null })).toBe(expiresAt);
    expect(coveredUntil({ ...covered, mediaSha256: null })).toBeNull();
  });

  it('is told alike by the record and by the certificate, of what stands and of what was recalled', () => {
    const covers = { ...covered, captions: [] };
    const version = { number: 1, approved: true, covers } as unknown as RecordedVersion;
    const told = (recalledAt: string | null) => {
      const recall = recalledAt && { reason: 'Wrong.', recalledBy: { id: 'p', name: 'Priya' } };
      const record = { people: {}, teams: {}, versions: [], recall: recall && { ...recall, recalledAt } };
      const certificate = { from: null, until: '2027-01-01T00:00:00.000Z', issued: '2026-11-01T09:00:00.000Z' };
      const sheet = {
        approval: { faults: [], signed: null, content: 'c' },
        certificate: { ...certificate, approvers: [], screenings: [], covers },
        recall: recall && { ...recall, recalledAt: new Date(recalledAt) },
        ...{ number: 1, itemId: 'i', versionId: 'v', names: new Map(), met: [] },
      } as unknown as CertificateSheet;
      const all = [
        ...written(version, record as unknown as ItemRecord, reader('en')),
        ...certificateBlocks(sheet, new Date(), reader('en')),
      ];
      const facts = all.flatMap((block) => (block.is === 'facts' ? block.of : []));
      return ['To be shared', 'In force'].map((label) => facts.find((fact) => fact.label === label)?.value);
    };
    const until = expect.stringMatching(/, until 1 January 2027/);
    expect(told(null)).toEqual([until, until]);
    const recalled = expect.stringMatching(/, until its recall on 20 November 2026/);
    expect(told('2026-11-20T09:00:00.000Z')).toEqual([recalled, recalled]);
  });
});
