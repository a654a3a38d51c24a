import { ChoosePack } from '#libs/guidelines';
import { SaveOwnRule } from '#libs/own-rules';
import { SaveWordLists } from '#libs/products';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aShare,
  attemptsOf,
  postsOf,
  publicationOf,
  type SharesRoom,
  type Stage,
  theSharesRoom,
} from '../testing/index.js';
import { PublishShare, RescheduleShare } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const NO_RESULTS = `id: OWN-1
title: Results in a blackout
severity: block
when: { blackout: true }
match: { words: [results] }
message: Not now.
remedy: Wait.
examples:
  fail: [{ text: Our results., context: { today: '2026-11-10' } }]
  pass: [{ text: Our results., context: { today: '2026-11-09' } }]
`;
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);
const stateOf = async (id: string) => (await publicationOf(test, id)).state;
const posts = () => postsOf(room, stage);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('what is no longer cleared when its time comes', () => {
  const refused = async (id: string, code: string) => {
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'failed', code });
    expect(await attemptsOf(test, id)).toMatchObject([{ outcome: 'not_cleared', code }]);
  };

  it('is not sent when the text is another', async () => {
    const id = await aShare(room, stage);
    await test.owner(`UPDATE shares SET text = text || ' Buy now!' WHERE id = $1`, [id]);
    await refused(id, 'text_changed');
  });

  it('is screened again when the rules have changed, and goes out when it passes', async () => {
    const id = await aShare(room, stage);
    const { organisationId } = stage;
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
    expect(await test.owner('SELECT id FROM screenings WHERE subject_id = $1', [id])).toHaveLength(2);
  });

  it('enters what it tells of a side effect in the name of its member, also when it is screened again', async () => {
    const id = await aShare(room, stage, { text: 'There is a routeword in it.' });
    await test.owner(`UPDATE organisations SET employer_name = 'Acme Ltd' WHERE organisation_id = $1`, [
      stage.organisationId,
    ]);
    await publish(id);
    expect(await stateOf(id)).toBe('published');
    const routed = await test.owner(
      `SELECT actor_id FROM ledger_entries WHERE organisation_id = $1 AND kind = 'screening.routed'`,
      [stage.organisationId],
    );
    expect(routed).toEqual([{ actor_id: stage.member.memberId }, { actor_id: stage.member.memberId }]);
  });

  it('is not sent into a blackout that its new time falls into, and cannot be planned into one', async () => {
    const lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'] });
    const blackout = { from: '2026-11-10', to: '2026-11-20', reason: 'results' };
    const words = { competitors: [], customers: [], approvedLinks: [], blackouts: [blackout] };
    await room.get(SaveWordLists).execute(lead, words, 0);
    await room.get(SaveOwnRule).execute(lead, { definition: NO_RESULTS, state: 'live' });
    const at = (day: string) => ({ schedule: { localTime: `${day}T10:00`, timeZone: 'Europe/London' } });
    const text = 'Our results at a glance.';
    await expect(aShare(room, stage, { text, ...at('2026-11-12') })).rejects.toMatchObject({ code: 'guideline_block' });
    const id = await aShare(room, stage, { text, ...at('2026-11-09') });
    await room.get(RescheduleShare).execute(stage.member, id, at('2026-11-12').schedule);
    room.clock.set('2026-11-12T10:00:01Z');
    await refused(id, 'rules_changed');
  });

  it('is not sent when it breaks the rules of today', async () => {
    const admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
    await room.get(ChoosePack).execute(admin, 'trigger-words', { inForce: false });
    const id = await aShare(room, stage, { text: 'This is a blockword.' });
    await room.get(ChoosePack).execute(admin, 'trigger-words', { inForce: true });
    await refused(id, 'rules_changed');
    expect(await test.owner('SELECT verdict FROM screenings WHERE subject_id = $1 ORDER BY at', [id])).toHaveLength(2);
  });

  it('is held when the member is no longer connected', async () => {
    const id = await aShare(room, stage);
    await test.owner('DELETE FROM connections WHERE id = $1', [stage.connectionId]);
    await publish(id);
    expect(posts()).toEqual([]);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'reconnect', hold_key: 'reconnect' });
  });
});
