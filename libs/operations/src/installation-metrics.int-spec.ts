import { Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { PublishShare } from '#libs/shares';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, aShare, theSharesRoom, type SharesRoom, type Stage } from '#testing/shares';
import { InstallationMetrics, OperationsModule } from './index.js';

const MINUTE = 60_000;

describe('how the whole installation stands', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let metrics: InstallationMetrics;

  beforeAll(async () => {
    test = await createTestDatabase();
    room = await theSharesRoom(test);
    metrics = (await openRoom(test, OperationsModule, [instead(Clock, room.clock)])).get(InstallationMetrics);
  });
  afterAll(() => test.drop());

  const publish = ({ organisationId }: Stage, id: string) => room.get(PublishShare).execute(organisationId, id);
  const read = async () => (await metrics.read()).split('\n').filter((line) => line.startsWith('vouchsafe_shares'));
  const shares = (state: string, reason = '') =>
    `vouchsafe_shares{network="linkedin",state="${state}",reason="${reason}"}`;
  const oldest = (state: string, reason = '') => shares(state, reason).replace('shares{', 'shares_oldest_seconds{');

  it('is counted over all organisations by network, state and reason, and names none of them', async () => {
    const refused = { kind: 'refused', permanent: true, code: 'MEDIA', message: 'Too large.' } as const;
    const later = { localTime: '2026-11-03T12:00', timeZone: 'UTC' };
    for (const stage of [await aFreshStage(test, room), await aFreshStage(test, room)]) {
      await aShare(room, stage, { text: 'Later.', schedule: later });
      await publish(stage, await aShare(room, stage, { text: 'Out.' }));
      room.adapter.next = [{ kind: 'unknown', code: 'TIMEOUT', message: '?' }, refused];
      await publish(stage, await aShare(room, stage, { text: 'Perhaps.' }));
      await publish(stage, await aShare(room, stage, { text: 'Refused.' }));
      await test.owner(
        `UPDATE publications SET state = 'held', hold_key = 'operator/linkedin/202609' WHERE share_id = $1`,
        [await aShare(room, stage, { text: 'Held.' })],
      );
    }
    room.clock.advance(3 * MINUTE);
    expect((await read()).sort()).toEqual(
      [
        `${shares('planned')} 2`,
        `${shares('published')} 2`,
        `${shares('unknown')} 2`,
        `${shares('failed', 'network_refused')} 2`,
        `${shares('held', 'operator')} 2`,
        `${oldest('planned')} 0`,
        ...['published', 'unknown'].map((state) => `${oldest(state)} 180`),
        `${oldest('failed', 'network_refused')} 180`,
        `${oldest('held', 'operator')} 180`,
      ].sort(),
    );
    expect(await metrics.read()).not.toMatch(/[\da-f]{8}-[\da-f]{4}/);
  });

  it('shows what has waited since its time came, and forgets what ended a day ago', async () => {
    room.clock.set('2026-11-03T12:05:00Z');
    const lines = await read();
    expect(lines).toContain(`${shares('due')} 2`);
    expect(lines).toContain(`${oldest('due')} 300`);
    expect(lines.join()).not.toMatch(/published|failed|planned/);
  });

  it('tells of the worker and its queue too, and says when the database does not answer', async () => {
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    expect(await metrics.read()).toMatch(/^vouchsafe_stand_read 1$/m);
    expect(await metrics.read()).toMatch(/^vouchsafe_queue_jobs\{state="waiting"\} \d+$/m);
    const away = jest.spyOn(Database.prototype, 'lookUp').mockRejectedValue(new Error('away'));
    const text = await metrics.read();
    expect(text).toMatch(/^vouchsafe_stand_read 0$/m);
    expect(text).toMatch(/^vouchsafe_worker_process_resident_memory_bytes [\d.e+]+$/m);
    expect(text).not.toMatch(/^vouchsafe_shares\{/m);
    expect(warned).toHaveBeenCalledTimes(1);
    away.mockRestore();
    expect(await read()).toContain(`${shares('due')} 2`);
  });

  it('is read once for all who ask at the same moment', async () => {
    const asked = jest.spyOn(Database.prototype, 'lookUp');
    const [one, other] = await Promise.all([metrics.read(), metrics.read()]);
    expect(one).toBe(other);
    expect(asked.mock.calls.filter(([call]) => call.startsWith('publications_by_state'))).toHaveLength(1);
  });
});
