import { newId, type Actor } from '#libs/kernel';
import { textHash } from '#libs/platform';
import { saying } from '#testing/kernel';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { aCaption } from '#testing/content';
import {
  A_TEXT,
  aPublishedShare,
  aShare,
  aStage,
  factsOf,
  publicationOf,
  theSharesRoom,
  type SharesRoom,
  type Stage,
} from '../testing/index.js';
import { CancelShare, ShareQueries } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const shareRow = async (id: string) => (await test.owner('SELECT * FROM shares WHERE id = $1', [id]))[0]!;
const count = async (table: string) =>
  Number(
    (
      await test.owner<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE organisation_id = $1`, [
        stage.organisationId,
      ])
    )[0]!.n,
  );

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  room.clock.set('2026-11-02T09:00:00Z');
  stage = await aStage(test, room);
});
afterAll(() => test.drop());

describe('creating a share', () => {
  it('keeps exactly what was decided on, due at once', async () => {
    const id = await aShare(room, stage);
    expect(await shareRow(id)).toMatchObject({
      member_id: stage.member.memberId,
      item_id: stage.item.itemId,
      version_id: stage.item.versionId,
      certificate: stage.item.certificate,
      node: 'advocacy',
      text: A_TEXT,
      text_hash: textHash(A_TEXT),
      link_placement: 'article',
      connection_id: stage.connectionId,
    });
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', due_at: room.clock.now() });
    expect(await factsOf(test, id)).toEqual(['share.created', 'publication.scheduled']);
    const [fact] = await test.owner<{ detail: object; actor_id: string }>(
      `SELECT detail, actor_id FROM ledger_entries WHERE subject_id = $1 AND kind = 'share.created'`,
      [id],
    );
    expect(fact).toMatchObject({
      actor_id: stage.member.memberId,
      detail: {
        itemId: stage.item.itemId,
        topicIds: [],
        node: 'advocacy',
        network: 'linkedin',
        textHash: textHash(A_TEXT),
      },
    });
    expect(JSON.stringify(fact)).not.toContain('laboratory');
  });

  it('gives the share a link of its own that tells analytics where a visit came from', async () => {
    const id = await aShare(room, stage, { text: 'See {{link}} for more.' });
    const [link] = await test.owner<{ code: string; target_url: string }>(
      'SELECT l.* FROM share_links l JOIN shares s ON s.link_id = l.id WHERE s.id = $1',
      [id],
    );
    expect(link?.target_url).toBe(
      'https://acme.example/open-day?utm_source=linkedin&utm_medium=advocacy&utm_campaign=open-day',
    );
    expect((await shareRow(id)).text).toBe(`See http://localhost:3000/s/${link?.code} for more.`);
  });

  it('screens what readers will see, and keeps the screening', async () => {
    const id = await aShare(room, stage, { text: 'See {{link}}' });
    const { text_hash, screening_id } = await shareRow(id);
    const [screening] = await test.owner('SELECT * FROM screenings WHERE id = $1', [screening_id]);
    expect(screening).toMatchObject({ subject_kind: 'share', subject_id: id, text_hash, verdict: 'pass' });
  });

  it('refuses a text that breaks the code of conduct, says where, and keeps the screening', async () => {
    const screenings = await count('screenings');
    await expect(aShare(room, stage, { text: 'This is a blockword.' })).rejects.toMatchObject({
      kind: 'rule_violation',
      code: 'guideline_block',
      extra: {
        screening: {
          id: expect.any(String),
          verdict: 'block',
          findings: [{ excerpt: 'blockword' }],
          packs: expect.any(Array),
        },
      },
    });
    expect(await count('screenings')).toBe(screenings + 1);
    expect(await count('shares')).toBe(0);
    expect(await count('share_links')).toBe(0);
  });

  it('refuses a text that somebody else has to look at, and takes one with a warning', async () => {
    await expect(aShare(room, stage, { text: 'This is a reviewword.' })).rejects.toMatchObject({
      code: 'needs_review',
    });
    await aShare(room, stage, { text: 'This is a warnword.' });
  });

  it('puts the disclosure back that the content needs', async () => {
    stage = await aStage(test, room, { draft: { captions: [aCaption({ disclosure: 'I work for Acme Pharma.' })] } });
    const id = await aShare(room, stage);
    expect((await shareRow(id)).text).toBe(`${A_TEXT}\n\nI work for Acme Pharma.`);
  });

  it('refuses to change a fixed caption', async () => {
    const captions = [aCaption({ locked: true })];
    stage = await aStage(test, room, { draft: { captions } });
    await expect(aShare(room, stage)).rejects.toMatchObject({ code: 'caption_fixed' });
    await aShare(room, stage, { text: captions[0]!.text });
  });

  it('takes plain words alone in the slots of a fixed caption', async () => {
    const slots = [{ name: 'who', hint: 'whom', maxLength: 60 }];
    const captions = [aCaption({ text: 'Meet {{who}} at the congress', locked: true, slots })];
    stage = await aStage(test, room, { draft: { captions } });
    const text = 'Meet Anna\n\nhttps://evil.example/36589\n\n#ad at the congress';
    await expect(aShare(room, stage, { text })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'slot_not_plain',
      errors: [{ field: 'text', message: saying(/^\[whom\] is for plain words/) }],
    });
    expect((await shareRow(await aShare(room, stage, { text: 'Meet Anna Keller at the congress' }))).text).toBe(
      'Meet Anna Keller at the congress',
    );
  });

  it('schedules by the clock on the wall', async () => {
    const schedule = { localTime: '2026-12-01T09:30', timeZone: 'Europe/Paris' };
    const id = await aShare(room, stage, { schedule });
    expect(await publicationOf(test, id)).toMatchObject({ due_at: new Date('2026-12-01T08:30:00Z') });
    expect(await shareRow(id)).toMatchObject({ local_time: '2026-12-01T09:30', time_zone: 'Europe/Paris' });
  });

  it.each([
    ['a time that has passed', { schedule: { localTime: '2026-10-01T09:30', timeZone: 'UTC' } }, 'schedule.localTime'],
    ['a network that is not there', { network: 'friendface' as never }, 'network'],
    ['a text that is too long', { text: 'x'.repeat(3_001) }, 'text'],
    ['an empty text', { text: ' ' }, 'text'],
  ])('refuses %s, naming the field', async (_what, choices, field) => {
    await expect(aShare(room, stage, choices)).rejects.toMatchObject({ kind: 'invalid', errors: [{ field }] });
    expect(await count('shares')).toBe(0);
  });

  it('refuses a time at which the content will have expired', async () => {
    stage = await aStage(test, room, { draft: { expiresAt: new Date('2026-11-20T00:00:00Z') } });
    const schedule = { localTime: '2026-11-21T09:30', timeZone: 'UTC' };
    await expect(aShare(room, stage, { schedule })).rejects.toMatchObject({
      errors: [{ field: 'schedule.localTime' }],
    });
  });

  it('needs a connection that can be used', async () => {
    await test.owner(`UPDATE connections SET status = 'expired' WHERE id = $1`, [stage.connectionId]);
    await expect(aShare(room, stage)).rejects.toMatchObject({ kind: 'conflict', code: 'not_connected' });
  });

  it('shares nothing that is not in the member’s feed', async () => {
    const other = await aStage(test, room);
    await expect(aShare(room, { ...stage, item: other.item })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(aShare(room, stage, { captionId: newId() })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('refuses the same words on the same item within a day, and takes others', async () => {
    await aShare(room, stage, { text: 'See {{link}}' });
    for (const text of ['See {{link}} ', 'See  {{link}}', 'S\u200bee {{link}}', 'See\u00ad\u2060 {{link}}'])
      await expect(aShare(room, stage, { text })).rejects.toMatchObject({ code: 'already_shared' });
    await aShare(room, stage, { text: 'Do see {{link}}' });
    room.clock.advance(25 * 3_600_000);
    await aShare(room, stage, { text: 'See {{link}}' });
  });

  it('makes one share of two same requests at the same moment', async () => {
    const both = await Promise.allSettled([aShare(room, stage), aShare(room, stage), aShare(room, stage)]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await count('shares')).toBe(1);
  });

  it('takes the same words again after the first was called off', async () => {
    const id = await aShare(room, stage);
    await room.get(CancelShare).execute(stage.member, id);
    await aShare(room, stage);
  });

  it.each([
    [['seller'], undefined, 'social_selling'],
    [['advocate'], undefined, 'advocacy'],
    [['advocate', 'seller'], undefined, 'advocacy'],
    [['advocate', 'seller'], 'social_selling', 'social_selling'],
  ] as const)('counts a share of %j asking for %s as %s', async (roles, node, expected) => {
    stage = await aStage(test, room, { roles: [...roles] });
    expect((await shareRow(await aShare(room, stage, node ? { node } : {}))).node).toBe(expected);
  });

  it('refuses a node that is not the member’s', async () => {
    await expect(aShare(room, stage, { node: 'social_selling' })).rejects.toMatchObject({ code: 'node_not_yours' });
    await expect(aShare(room, stage, { node: 'sponsored' })).rejects.toMatchObject({ code: 'node_not_yours' });
  });
});

describe('reading shares', () => {
  const queries = () => room.get(ShareQueries);
  const list = (actor: Actor, filter: object = {}) => queries().list(actor, { mine: true, limit: 20, ...filter });

  it('shows a share with its item, link, clicks and schedule', async () => {
    const schedule = { localTime: '2026-12-01T09:30', timeZone: 'Europe/Paris' };
    const id = await aShare(room, stage, { schedule });
    await test.owner(
      `INSERT INTO click_counts (organisation_id, link_id, day, judgement, counted)
       SELECT organisation_id, link_id, '2026-11-02', 'human', 3 FROM shares WHERE id = $1`,
      [id],
    );
    const view = await queries().get(stage.member, id);
    expect(view).toMatchObject({
      id,
      item: { id: stage.item.itemId, title: 'Open day', imageId: null },
      network: 'linkedin',
      state: 'scheduled',
      stateDetail: null,
      schedule: { ...schedule, at: new Date('2026-12-01T08:30:00Z'), note: null },
      clicks: { human: 3, preview: 0, bot: 0, suspect: 0, own: 0, asOf: room.clock.now() },
      member: { id: stage.member.memberId },
    });
    expect(view.link?.url).toBe(`http://localhost:3000/s/${view.link?.code}`);
  });

  it('pages through one’s own, the newest first, by state and item', async () => {
    const ids: string[] = [];
    for (const text of ['One.', 'Two.', 'Three.']) {
      ids.unshift(await aShare(room, stage, { text }));
      room.clock.advance(1_000);
    }
    const first = await list(stage.member, { limit: 2 });
    const rest = await list(stage.member, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map((share) => share.id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    await room.get(CancelShare).execute(stage.member, ids[0]!);
    expect((await list(stage.member, { state: 'withdrawn' })).items.map((share) => share.id)).toEqual([ids[0]]);
    expect((await list(stage.member, { itemId: newId() })).items).toEqual([]);
  });

  it('shows others’ shares to who leads the programme, and to nobody else', async () => {
    const id = await aPublishedShare(room, stage);
    const { organisationId } = stage;
    const lead = await aMember(test, { organisationId, roles: ['comms_lead'] });
    const colleague = await aMember(test, { organisationId });
    expect((await list(lead, { mine: false })).items.map((share) => share.id)).toEqual([id]);
    expect((await list(lead, { memberId: stage.member.memberId })).items).toHaveLength(1);
    expect((await list(colleague)).items).toEqual([]);
    await expect(list(colleague, { mine: false })).rejects.toMatchObject({ code: 'not_yours' });
    await expect(list(colleague, { memberId: stage.member.memberId })).rejects.toMatchObject({ code: 'not_yours' });
    await expect(queries().get(colleague, id)).rejects.toMatchObject({ kind: 'not_found' });
    const other = await aStage(test, room);
    const stranger = await aMember(test, { organisationId: other.organisationId, roles: ['admin'] });
    await expect(queries().get(stranger, id)).rejects.toMatchObject({ kind: 'not_found' });
  });
});
