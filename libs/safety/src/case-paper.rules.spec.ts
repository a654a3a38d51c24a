import { inEnglish, type Language } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { speakTo } from '#libs/translations';
import type { OpenedCase } from './case.queries.js';
import { historyOf } from './case-history.rules.js';
import { casePaper } from './case-paper.rules.js';

const LUCA = '0190b8f0-0000-7000-8000-00000000000a';
const SARA = '0190b8f0-0000-7000-8000-00000000000b';
const names = new Map([
  [LUCA, 'Luca Lind'],
  [SARA, 'Sara Safe'],
]);

const found: OpenedCase = {
  id: '0190b8f0-0000-7000-8000-000000000001',
  number: 7,
  state: 'assessing',
  source: 'comment',
  subjectId: null,
  reporterId: null,
  confidence: 'probable',
  awareAt: new Date('2026-11-02T09:00:00Z'),
  dueAt: new Date('2026-11-03T09:00:00Z'),
  assigneeId: SARA,
  criteria: { reporter: 'Frau Müller', patient: null, product: 'Zelvira', reaction: 'Schwindel' },
  reference: null,
  closedAt: null,
  updatedAt: new Date('2026-11-05T09:00:00Z'),
  reporter: null,
  assignee: { id: SARA, name: 'Sara Safe' },
  overdue: false,
  texts: [
    {
      screeningId: 's-1',
      text: 'Seit Zelvira ist mir schwindlig.',
      at: new Date('2026-11-02T10:00:00Z'),
      origin: { source: 'comment', network: 'linkedin', url: null, receivedAt: '2026-11-02T09:30:00Z' },
    },
  ],
  notes: [
    { id: 'n-1', author: { id: LUCA, name: 'Luca Lind' }, text: 'Rang her.', at: new Date('2026-11-04T09:00:00Z') },
  ],
};

const entry = (
  kind: string,
  at: string,
  detail: Record<string, unknown>,
  actorId: string | null = LUCA,
): LedgerEntry => ({
  id: at,
  position: null,
  kind,
  at: new Date(at),
  actorId,
  subjectKind: 'case',
  subjectId: found.id,
  detail,
});

const ENTRIES = [
  entry('case.exported', '2026-11-05T09:00:00Z', { format: 'e2b', sha256: 'abc' }),
  entry('case.noted', '2026-11-04T09:00:00Z', { noteId: 'n-1' }),
  entry('case.changed', '2026-11-03T10:00:00Z', { state: 'assessing', filledIn: ['product'] }),
  entry('case.changed', '2026-11-03T09:00:00Z', {
    state: 'assessing',
    handedOver: true,
    assigneeId: SARA,
    filledIn: [],
  }),
  entry('case.opened', '2026-11-02T09:00:00Z', { number: 7 }, null),
];

const paperIn = (language: Language, of = found) =>
  casePaper(
    of,
    { organisation: 'Acme', at: new Date('2026-11-06T08:07:06Z'), history: historyOf(of, ENTRIES, names) },
    { name: 'Luca Lind', language, timeZone: 'Europe/Berlin', speak: (sentence) => speakTo(language, sentence) },
  );
const factsOf = (paper: ReturnType<typeof paperIn>) =>
  paper.blocks.flatMap((block) => (block.is === 'facts' ? block.of.map(({ label, value }) => [label, value]) : []));

describe('a case on paper', () => {
  it('tells its history once, the oldest first: a state only where it became another, a note with its words', () => {
    const told = historyOf(found, ENTRIES, names).map(({ by, did, words }) => [by, inEnglish(did), words]);
    expect(told).toEqual([
      [null, 'The case was opened.', undefined],
      ['Luca Lind', 'Given to Sara Safe.', undefined],
      ['Luca Lind', 'Set to “Being assessed”.', undefined],
      ['Luca Lind', 'Filled in: Product.', undefined],
      ['Luca Lind', 'Note:', 'Rang her.'],
      ['Luca Lind', 'Exported as E2B(R3), SHA-256 abc.', undefined],
    ]);
  });

  it('says first which minimum criteria are missing, or that none is', () => {
    expect(paperIn('en').blocks[0]).toEqual({ is: 'notice', text: 'Not yet a valid case. Missing: Patient.' });
    const known = { ...found, criteria: { ...found.criteria, patient: 'a woman of 60' } };
    expect(paperIn('en', known).blocks[0]).toMatchObject({
      text: 'All four minimum criteria of a valid case are known.',
    });
    expect(factsOf(paperIn('en'))).toContainEqual(['Patient', 'Not known: to follow up']);
  });

  it('gives moments in the zone of whoever made it, with the zone', () => {
    const [, due] = factsOf(paperIn('en')).find(([label]) => label === 'Reporting deadline')!;
    expect(due).toMatch(/3 November 2026.*10:00:00.*GMT\+01:00/);
  });

  it('keeps the words as they were and says whence they came and who made the file', () => {
    const paper = paperIn('en');
    const words = paper.blocks.find((block) => block.is === 'words');
    expect(words).toMatchObject({
      text: 'Seit Zelvira ist mir schwindlig.',
      about: expect.stringMatching(/^Received .* · Comment by somebody else · linkedin · s-1$/),
    });
    expect(factsOf(paper)).toContainEqual(['Case', found.id]);
    expect(factsOf(paper)).toContainEqual(['Made by', expect.stringContaining('Luca Lind')]);
  });

  it('speaks the language of its reader', () => {
    const paper = paperIn('de');
    expect(paper.title).toBe('Sicherheitsfall 7 · Acme');
    expect(paper.blocks[0]).toMatchObject({ text: 'Noch kein gültiger Fall. Es fehlt: Betroffene Person.' });
    expect(paper.foot(1, 2)).toBe('Sicherheitsfall 7, vertraulich: Seite 1 von 2');
    expect(factsOf(paperIn('fr'))).toContainEqual(['Patient', 'Inconnu\u00a0: à demander']);
  });
});
