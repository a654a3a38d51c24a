import { CreateItem } from '#libs/content';
import { newId, type Actor } from '#libs/kernel';
import { aCaption, aDraft, anApprovedItem } from '#testing/content';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aPublishedShare, aStage, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { Search, SearchModule } from './index.js';

describe('the search', () => {
  let test: TestDatabase;
  let shares: SharesRoom;
  let room: Room;
  let stage: Stage;
  let author: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    shares = await theSharesRoom(test);
    room = await openRoom(test, SearchModule, [triggerWords()]);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    stage = await aStage(test, shares, { draft: { title: 'Open day' } });
    author = await aMember(test, { organisationId: stage.organisationId, roles: ['author'], name: 'Zoë Müller' });
  });

  const member = (...roles: Actor['roles'][number][]) => aMember(test, { organisationId: stage.organisationId, roles });
  const draft = (title: string, summary: string | null = null) =>
    shares.get(CreateItem).execute(author, aDraft({ title, summary }));
  const found = async (by: Actor, typed: string) =>
    (await room.get(Search).execute(by, typed)).map(({ kind, title }) => `${kind}: ${title}`);
  async function aCase(number: number, reporterId: string | null = null) {
    await test.owner(
      `INSERT INTO safety_cases (organisation_id, id, number, state, source, reporter_id, confidence, aware_at, due_at,
         sealed_criteria, updated_at)
       VALUES ($1, $2, $3, 'open', 'draft', $4, 'possible', now(), now(), 'sealed', now())`,
      [stage.organisationId, newId(), number, reporterId],
    );
  }

  it('finds items whatever the case and the accents, by any part of their words, and follows a new title', async () => {
    await draft('Élan der Forschungslabore', 'Über unsere Räume');
    expect(await found(author, 'elan LABOR')).toEqual(['item: Élan der Forschungslabore']);
    expect(await found(author, 'uber raume')).toEqual(['item: Élan der Forschungslabore']);
    expect(await found(author, 'elan feed')).toEqual([]);
    await test.owner(`UPDATE content_versions SET title = 'Schwung' WHERE title LIKE 'Élan%'`);
    expect(await found(author, 'elan')).toEqual([]);
  });

  it('has first what begins so, then what has such words, then the rest', async () => {
    await draft('A collaboration');
    await draft('Our lab');
    await draft('Lab life');
    await draft('50% more');
    expect(await found(author, 'lab')).toEqual(['item: Lab life', 'item: Our lab', 'item: A collaboration']);
    expect(await found(author, '0% m')).toEqual(['item: 50% more']);
    expect(await found(author, '%')).toEqual(['item: 50% more']);
  });

  it('shows an advocate their feed and their own shares, never a draft, a person, a case or what others shared', async () => {
    await draft('Open day, not yet decided');
    await aCase(12, stage.member.memberId);
    await aPublishedShare(shares, stage);
    const other = await member('advocate');
    expect((await found(stage.member, 'open')).sort()).toEqual(['feed_item: Open day', 'share: Open day']);
    expect(await found(other, 'open')).toEqual(['feed_item: Open day']);
    // What the post was suggested as is theirs to find, the post is not.
    expect(await found(other, 'saturday')).toEqual(['feed_item: Open day']);
    for (const typed of ['12', 'zoe', 'undecided', 'not yet']) expect(await found(other, typed)).toEqual([]);
  });

  it('finds a member’s own share by what they wrote', async () => {
    await aPublishedShare(shares, stage);
    expect(await found(stage.member, 'laboratory saturday')).toContain('share: Open day');
  });

  it('finds what may be shared by its suggested texts, after what is called so', async () => {
    await anApprovedItem(test, shares, author, { title: 'Tombola', captions: [aCaption()] });
    for (let nth = 0; nth < 7; nth++)
      await anApprovedItem(test, shares, author, {
        title: `Fête ${nth}`,
        captions: [aCaption(), aCaption({ language: 'de', text: 'Große Tombola für alle.' })],
      });
    const hits = await found(stage.member, 'TOMBOLA');
    expect(hits).toHaveLength(6);
    expect(hits[0]).toBe('feed_item: Tombola');
    expect(await found(stage.member, 'grosse tombola fur')).toHaveLength(6);
  });

  it('does not offer an advocate what is not for them', async () => {
    await anApprovedItem(test, shares, author, {
      title: 'For Lyon alone',
      audience: { teams: [], regions: ['FR'], languages: [], public: true },
    });
    expect(await found(stage.member, 'lyon')).toEqual([]);
    expect(await found(author, 'lyon')).toEqual(['item: For Lyon alone']);
  });

  it('finds people by name or address for admins and comms leads, and under nothing but their name of now', async () => {
    for (const role of ['admin', 'comms_lead'] as const)
      expect(await found(await member(role), 'zoe mull')).toEqual(['person: Zoë Müller']);
    for (const role of ['author', 'reviewer', 'safety_officer'] as const)
      expect(await found(await member(role), 'zoe mull')).toEqual([]);
    await test.owner(`UPDATE members SET name = 'A former member' WHERE id = $1`, [author.memberId]);
    expect(await found(await member('admin'), 'zoe')).toEqual([]);
  });

  it('finds cases by number and by who told of them, for safety officers alone', async () => {
    await aCase(12, author.memberId);
    await aCase(112);
    const officer = await member('safety_officer');
    expect(await found(officer, '12')).toEqual(['case: 12', 'case: 112']);
    expect(await found(officer, '#12')).toEqual(['case: 12']);
    expect(await found(officer, 'muller')).toEqual(['case: 12']);
    for (const role of ['admin', 'comms_lead', 'reviewer'] as const)
      expect((await found(await member(role), '12')).filter((one) => one.startsWith('case'))).toEqual([]);
  });

  it('finds nothing of another organisation', async () => {
    await draft('Only ours');
    await aCase(12);
    const elsewhere = await aStage(test, shares, {
      draft: { title: 'Elsewhere', captions: [aCaption({ text: 'Of another company.' })] },
    });
    const { organisationId } = elsewhere;
    const everything = await aMember(test, {
      organisationId,
      roles: ['admin', 'comms_lead', 'author', 'reviewer', 'safety_officer', 'advocate'],
    });
    for (const typed of ['only ours', '#12', 'zoe', 'open day']) expect(await found(everything, typed)).toEqual([]);
  });
});
