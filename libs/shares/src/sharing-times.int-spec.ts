import { ChooseSharingTimes, USUAL_TIMES, type SharingTimes } from '#libs/publishing-times';
import { FollowLedger } from '#libs/ledger';
import { EraseMember } from '#libs/people';
import { saying } from '#testing/kernel';
import { aMember } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import {
  aFreshStage,
  aPublishedShare,
  aShare,
  attemptsOf,
  factsOf,
  postsOf,
  publicationOf,
  theSharesRoom,
  type SharesRoom,
  type Stage,
} from '../testing/index.js';
import { CancelShare, CheckTimes, PublishShare, RescheduleShare, SweepPublications } from './index.js';

let test: TestDatabase;
let room: SharesRoom;
let stage: Stage;

const HOUR = 3_600_000;
const NIGHT = { quietFrom: '22:00', quietTo: '07:00' };
const on = (localTime: string, more = {}) => ({ schedule: { localTime, timeZone: 'Europe/London', ...more } });
let nth = 0;
/** A text of its own, so that nothing is refused for being the same. */
const text = () => `Our laboratory opens its doors on Saturday. Come and see number ${(nth += 1)}.`;
const share = (choices: Parameters<typeof aShare>[2] = {}) => aShare(room, stage, { text: text(), ...choices });
const choose = async (changes: Partial<SharingTimes>) => {
  const { times } = await room.get(ChooseSharingTimes).read(stage.member);
  await room.get(ChooseSharingTimes).execute(stage.member, { ...times, ...changes });
};
const offer = (choices = {}) => room.get(CheckTimes).offer(stage.member, { network: 'linkedin', ...choices });
const publish = (id: string) => room.get(PublishShare).execute(stage.organisationId, id);

beforeAll(async () => {
  test = await createTestDatabase();
  room = await theSharesRoom(test);
});
beforeEach(async () => {
  // A Monday morning in London.
  stage = await aFreshStage(test, room);
});
afterAll(() => test.drop());

describe('a member’s own times', () => {
  it('are the usual ones until they are chosen, and theirs alone', async () => {
    const other = await aMember(test, { organisationId: stage.organisationId, roles: ['advocate'] });
    await choose(NIGHT);
    const read = async (actor = stage.member) => room.get(ChooseSharingTimes).read(actor);
    expect((await read()).times).toEqual({ ...USUAL_TIMES, ...NIGHT, version: 1 });
    expect(await read(other)).toMatchObject({ times: USUAL_TIMES, zone: 'Europe/London' });
    expect(await factsOf(test, stage.member.memberId)).toContain('sharing_times.chosen');
  });

  it('are saved once where nothing changes, and not over what was saved elsewhere', async () => {
    await choose(NIGHT);
    await choose(NIGHT);
    const facts = await factsOf(test, stage.member.memberId);
    expect(facts.filter((kind) => kind === 'sharing_times.chosen')).toHaveLength(1);
    const stale = room.get(ChooseSharingTimes).execute(stage.member, { ...USUAL_TIMES, mostADay: 3 });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict', code: 'times_moved_on' });
  });

  it.each([
    ['half of the quiet hours', { quietFrom: '22:00' }, 'quietTo'],
    ['quiet hours that begin as they end', { quietFrom: '22:00', quietTo: '22:00' }, 'quietTo'],
    ['a slot in them', { ...NIGHT, slots: [{ weekday: 1, time: '06:30' }] }, 'slots[0]'],
    ['a slot on a quiet weekend', { quietWeekends: true, slots: [{ weekday: 6, time: '12:00' }] }, 'slots[0]'],
    ['a slot twice', { slots: [0, 1].map(() => ({ weekday: 1, time: '12:00' })) }, 'slots[1]'],
  ])('are not %s', async (_, changes, field) => {
    await expect(choose(changes)).rejects.toMatchObject({ kind: 'invalid', errors: [{ field }] });
  });

  it('are gone once they are erased', async () => {
    await choose(NIGHT);
    const admin = await aMember(test, { organisationId: stage.organisationId, roles: ['admin'] });
    await room.get(EraseMember).execute(admin, stage.member.memberId);
    while (await room.get(FollowLedger).execute(stage.organisationId));
    const rows = await test.owner('SELECT FROM sharing_times WHERE member_id = $1', [stage.member.memberId]);
    expect(rows).toEqual([]);
  });
});

describe('a time for a share', () => {
  it('in the quiet hours is refused, with the next that is free, and nothing is moved', async () => {
    await choose(NIGHT);
    await expect(share(on('2026-11-03T22:30'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'quiet_hours',
      detail: saying(/in your quiet hours\. The next free time is .*4 November 2026.* at 07:00 in Europe\/London/),
    });
    room.clock.set('2026-11-02T23:00:00Z');
    await expect(share()).rejects.toMatchObject({ code: 'quiet_hours' });
    const { obstacle, free } = await offer();
    expect({ obstacle, free }).toEqual({ obstacle: 'quiet_hours', free: new Date('2026-11-03T07:00:00Z') });
    const id = await share(on('2026-11-03T07:00'));
    expect(await publicationOf(test, id)).toMatchObject({ state: 'scheduled', due_at: free });
  });

  it('on a day that is full is refused, and on the next it is not', async () => {
    await choose({ mostADay: 2 });
    await aPublishedShare(room, stage, { text: text() });
    const waiting = await share(on('2026-11-02T15:00'));
    await expect(share(on('2026-11-02T16:00'))).rejects.toMatchObject({
      code: 'daily_limit',
      detail: saying(/already has 2 shares of yours on LinkedIn.*3 November 2026.* at 16:00/),
    });
    await share(on('2026-11-03T16:00'));
    expect(await offer(on('2026-11-02T16:00'))).toMatchObject({ obstacle: 'daily_limit', mostADay: 2 });
    // What is called off makes room, and what is replaced counts no more.
    await room.get(CancelShare).execute(stage.member, waiting);
    const again = await share(on('2026-11-02T16:00'));
    await share({ ...on('2026-11-02T17:00'), replaces: again });
  });

  it('is held against the same when a share is moved, which does not stand in its own way', async () => {
    await choose({ ...NIGHT, mostADay: 1 });
    const id = await share(on('2026-11-02T15:00'));
    const move = (localTime: string) =>
      room.get(RescheduleShare).execute(stage.member, id, { localTime, timeZone: 'Europe/London' });
    await expect(move('2026-11-02T22:15')).rejects.toMatchObject({ code: 'quiet_hours' });
    await move('2026-11-02T16:00');
    expect((await publicationOf(test, id)).due_at).toEqual(new Date('2026-11-02T16:00:00Z'));
  });

  it('is the last of a day for one of those who ask at once', async () => {
    await choose({ mostADay: 1 });
    const asked = await Promise.allSettled([1, 2, 3].map(() => share(on('2026-11-02T15:00'))));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['daily_limit', 'daily_limit']);
  });
});

describe('a weekly slot', () => {
  const SLOTS = [
    { weekday: 2, time: '08:30' },
    { weekday: 4, time: '08:30' },
  ];
  const [TUESDAY, THURSDAY] = ['2026-11-03T08:30', '2026-11-05T08:30'];

  it('is offered until a share has it', async () => {
    expect(await offer()).toMatchObject({ hasSlots: false, nextSlot: null });
    await choose({ slots: SLOTS });
    expect(await offer()).toMatchObject({ hasSlots: true, nextSlot: new Date('2026-11-03T08:30:00Z') });
    const id = await share(on(TUESDAY, { slot: true }));
    expect((await publicationOf(test, id)).due_at).toEqual(new Date('2026-11-03T08:30:00Z'));
    expect((await offer()).nextSlot).toEqual(new Date('2026-11-05T08:30:00Z'));
    // The one that is moved may stay where it is.
    expect((await offer({ replaces: id })).nextSlot).toEqual(new Date('2026-11-03T08:30:00Z'));
  });

  it('goes to one of those who take it at once', async () => {
    await choose({ slots: SLOTS });
    const asked = await Promise.allSettled([1, 2, 3].map(() => share(on(TUESDAY, { slot: true }))));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject(
      [1, 2].map(() => ({ code: 'slot_taken', detail: saying(/Your next one is on .*5 November 2026.* at 08:30/) })),
    );
  });

  it('is refused where it is none any more', async () => {
    await choose({ slots: SLOTS });
    await choose({ slots: SLOTS.slice(0, 1) });
    await expect(share(on(THURSDAY, { slot: true }))).rejects.toMatchObject({ code: 'slot_taken' });
    await share(on(THURSDAY));
  });
});

describe('a share that is late', () => {
  const PLANNED = '2026-11-02T20:00';

  it('goes out late, as long as its member finds that late enough', async () => {
    await choose({ lateByMinutes: 60 });
    const id = await share(on(PLANNED));
    room.clock.set('2026-11-02T20:59:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
  });

  it('waits through the quiet hours, and goes out at their end', async () => {
    const id = await share(on(PLANNED));
    await choose(NIGHT);
    room.clock.set('2026-11-02T22:30:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({
      state: 'scheduled',
      code: 'quiet_hours',
      due_at: new Date('2026-11-03T07:00:00Z'),
      planned_at: new Date('2026-11-02T20:00:00Z'),
    });
    expect(postsOf(room, stage)).toHaveLength(0);
    expect(await attemptsOf(test, id)).toMatchObject([{ number: 1, outcome: 'not_cleared', code: 'quiet_hours' }]);
    room.clock.set('2026-11-03T07:00:00Z');
    await publish(id);
    expect(await publicationOf(test, id)).toMatchObject({ state: 'published' });
    expect(postsOf(room, stage)).toHaveLength(1);
  });

  it('is held once it is too late, until its member says what now, and fails with the day', async () => {
    await choose({ lateByMinutes: 60 });
    const [moved, left] = [await share(on(PLANNED)), await share(on(PLANNED))];
    room.clock.set('2026-11-02T21:01:00Z');
    for (const id of [moved, left]) {
      await publish(id);
      expect(await publicationOf(test, id)).toMatchObject({ state: 'held', code: 'late', hold_key: 'late' });
      expect((await factsOf(test, id)).at(-1)).toBe('publication.held');
    }
    await room.get(SweepPublications).execute(stage.organisationId);
    expect((await publicationOf(test, moved)).state).toBe('held');
    await room.get(RescheduleShare).execute(stage.member, moved, {
      localTime: '2026-11-03T09:00',
      timeZone: 'Europe/London',
    });
    room.clock.set('2026-11-03T09:00:00Z');
    await publish(moved);
    expect((await publicationOf(test, moved)).state).toBe('published');
    room.clock.advance(12 * HOUR);
    await room.get(SweepPublications).execute(stage.organisationId);
    expect(await publicationOf(test, left)).toMatchObject({ state: 'failed', code: 'too_late' });
  });
});
