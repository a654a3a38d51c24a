import { LedgerModule, LedgerWork } from '#libs/ledger';
import { Schedules } from '#libs/platform';
import { sweepSchedule } from '#libs/shares';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import { WatchLateness } from './watch-lateness.js';

describe('watching who is late', () => {
  let test: TestDatabase;
  let watch: WatchLateness;

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule);
    watch = new WatchLateness(room.get(LedgerWork), room.get(Schedules));
  });
  afterAll(() => test.drop());

  const nothing = { late: [], caughtUp: [] };
  const waitingSince = (seconds: number) =>
    test.owner(`UPDATE ledger_waiting SET since = now() - $1 * interval '1 second'`, [seconds]);

  it('tells once of a follower that is behind for more than a minute, and once that it has caught up', async () => {
    for (const { organisationId } of [await anOrganisation(test), await anOrganisation(test)])
      await test.owner(`INSERT INTO ledger_waiting (organisation_id, follower, upto) VALUES ($1, 'test.slow', 3)`, [
        organisationId,
      ]);
    await waitingSince(30);
    expect(await watch.look()).toEqual(nothing);
    await waitingSince(90);
    const { late, caughtUp } = await watch.look();
    expect(late).toEqual([
      expect.stringMatching(/^test\.slow has been behind for 9\d s: 6 entries in 2 organisations\.$/),
    ]);
    expect(caughtUp).toEqual([]);
    expect(await watch.look()).toEqual(nothing);
    await test.owner('DELETE FROM ledger_waiting');
    expect(await watch.look()).toEqual({ late: [], caughtUp: ['test.slow has caught up.'] });
    expect(await watch.look()).toEqual(nothing);
  });

  it('counts from the entry a follower stands before, so that one which keeps up is not late', async () => {
    const { organisationId } = await anOrganisation(test);
    await test.owner(
      `INSERT INTO ledger_waiting (organisation_id, follower, upto, since) VALUES ($1, 'test.busy', 2, now() - interval '1 hour');`,
      [organisationId],
    );
    await test.owner(
      `INSERT INTO ledger_entries (organisation_id, id, kind, at, subject_kind, subject_id, detail, position, seal)
       SELECT $1, gen_random_uuid(), 'test.thing', now(), 'thing', $1, '{}', n, 1 FROM generate_series(1, 2) n`,
      [organisationId],
    );
    expect(await watch.look()).toEqual(nothing);
    await test.owner('DELETE FROM ledger_waiting');
  });

  it('tells once of a schedule that has not run for three of its periods, and of none that is no more', async () => {
    const { name } = sweepSchedule;
    await test.owner(
      `INSERT INTO schedules (name, every_ms, started_at) VALUES ($1, 1000, now() - interval '5 s'),
         ('test.gone', 1000, now() - interval '1 year')`,
      [name],
    );
    expect(await watch.look()).toEqual({ late: [`${name} has not run for 5 s.`], caughtUp: [] });
    expect(await watch.look()).toEqual(nothing);
    await test.owner('UPDATE schedules SET started_at = now()');
    expect(await watch.look()).toEqual({ late: [], caughtUp: [`${name} has caught up.`] });
  });
});
