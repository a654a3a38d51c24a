import type { Actor, Role } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { anApprovedItem } from '../support/approved-item.js';
import { startConstellation, type Constellation } from '../support/constellation.js';
import { connectAccount, signedIn, type Agent } from '../support/sign-in.js';

const HOUR = 3_600_000;

interface Case {
  id: string;
  number: number;
  source: string;
  awareAt: string;
  dueAt: string;
}

describe('a possible adverse event, from wherever it comes', () => {
  const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));
  let all: Constellation;
  let organisationId: string;
  let advocate: Agent;
  let author: Agent;
  let officer: Agent;
  let itemId: string;

  const joined = async (name: string, ...roles: Role[]): Promise<[Agent, Actor]> => {
    const member = await aMember(all.test, { organisationId, roles, name });
    return [await signedIn(all, member), member];
  };
  const cases = async (): Promise<Case[]> => {
    await all.processAll();
    const { body } = await officer.get('/api/safety/cases?limit=100').expect(200);
    return (body.items as Case[]).sort((a, b) => a.number - b.number);
  };
  /** The exact words of the newest case. */
  const newest = async () => {
    const found = (await cases()).at(-1)!;
    const { body } = await officer.get(`/api/safety/cases/${found.id}`).expect(200);
    return { ...found, texts: body.texts.map(({ text }: { text: string }) => text) as string[] };
  };
  const aDraft = (text: string) => ({
    title: 'What a patient told us',
    linkUrl: 'https://example.org/story',
    topics: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    captions: [{ network: 'linkedin', language: 'en', text }],
  });

  beforeAll(async () => {
    all = await startConstellation({ clock, environment: { REQUESTS_PER_MINUTE: '0' } });
    ({ organisationId } = await anOrganisation(all.test, { jurisdictions: ['US'] }));
    [advocate] = await joined('Ada Advocate', 'advocate');
    [author] = await joined('Alma Author', 'author');
    [officer] = await joined('Otto Officer', 'safety_officer');
    const [reviewer] = await joined('Rita Reviewer', 'reviewer');
    itemId = await anApprovedItem(author, reviewer, {
      title: 'Open day',
      captions: [{ text: 'Our laboratory opens its doors on Saturday.' }],
    });
    await connectAccount(advocate, all, 'Ada Advocate');
  });

  afterAll(() => all.stop());

  it('reaches drug safety from a share', async () => {
    const { body: item } = await advocate.get(`/api/feed/${itemId}`).expect(200);
    const text = 'See you on Saturday. I developed a rash after taking ibuprofen.';
    const order = { versionId: item.versionId, captionId: item.captions[0].id, network: 'linkedin', text };
    await advocate.post('/api/shares').send(order);
    const found = await newest();
    expect(found).toMatchObject({ number: 1, source: 'share', awareAt: clock.now().toISOString() });
    expect(found.texts[0]).toContain('I developed a rash after taking ibuprofen.');
  });

  it('reaches drug safety from a draft, and stays there when the draft is thrown away', async () => {
    const { body: draft } = await author
      .post('/api/content')
      .send(aDraft('My neighbour had to vomit after her second dose of metformin.'))
      .expect(201);
    expect(await newest()).toMatchObject({ number: 2, source: 'caption' });
    await author.post(`/api/content/${draft.id}/retire`).send({ reason: 'Not for us.' }).expect(200);
    expect(await newest()).toMatchObject({ number: 2, texts: [expect.stringContaining('metformin')] });
  });

  it('reaches drug safety from a text that is refused', async () => {
    const { body: draft } = await author
      .post('/api/content')
      .send(aDraft('Between you and me, unpublished: record quarter! And my uncle fainted after taking warfarin.'))
      .expect(201);
    const refused = await author
      .post(`/api/content/${draft.id}/submit`)
      .send({ versionId: draft.version.id })
      .expect(422);
    expect(refused.body.code).toBe('guideline_block');
    expect(await newest()).toMatchObject({
      number: 3,
      texts: expect.arrayContaining([expect.stringContaining('warfarin')]),
    });
  });

  it('reaches drug safety from what others wrote, with the clock from when it was received', async () => {
    const receivedAt = new Date(clock.now().getTime() - 20 * HOUR).toISOString();
    const { body } = await advocate
      .post('/api/safety/reports')
      .send({
        text: 'I got terrible hives after taking your ibuprofen',
        source: 'comment',
        network: 'linkedin',
        receivedAt,
      })
      .expect(201);
    expect(body).toEqual({ screeningId: expect.any(String), route: true, caseReference: '4' });
    const found = await newest();
    expect(found).toMatchObject({ number: 4, source: 'comment', awareAt: receivedAt });
    expect(Date.parse(found.dueAt) - Date.parse(receivedAt)).toBe(24 * HOUR);
  });

  it('reaches drug safety from a text that is being written, once and not at every pause', async () => {
    const text = 'Hello all. My sister had a seizure after taking sertraline last week, which nobody expected.';
    for (const written of [text.slice(0, 60), text.slice(0, 75), text]) {
      const { body } = await advocate.post('/api/guidelines/screenings').send({ text: written }).expect(201);
      expect(body.route).toBe(true);
    }
    await advocate.post('/api/guidelines/screenings').send({ text }).expect(201);
    const found = await newest();
    expect(found).toMatchObject({ number: 5, source: 'draft' });
    expect(found.texts).toHaveLength(4);
    expect(await cases()).toHaveLength(5);
  });
});
