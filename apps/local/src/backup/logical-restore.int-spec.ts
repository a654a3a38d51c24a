import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { FreezeQueries, FreezesModule, LiftFreeze } from '#libs/freezes';
import { ScreenText } from '#libs/guidelines';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerHeads } from '#libs/ledger';
import { migrate } from '#libs/platform';
import { removePostgresData, startEmbeddedPostgres } from '#libs/postgres';
import { ReachModule, ShowSummary } from '#libs/reach';
import { CaseQueries, SafetyModule } from '#libs/safety';
import { SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { instead, openRoom, openTestDatabase, type Room, type TestDatabase } from '#testing/platform';
import { aPublishedShare, aShare, aStage, publicationOf, type SharesRoom, type Stage } from '#testing/shares';
import { copyTables } from '../../../../test/support/copy-tables.js';
import { debianPrograms, startDebianPostgres } from '../../../../test/support/debian-postgres.js';
import { goOn } from './go-on.js';

@Module({ imports: [SafetyModule, SharesModule, ReachModule, FreezesModule] })
class Rooms {}

const SECRETS = { SECRET_KEYS: `1:${randomBytes(32).toString('base64')}` };
const TOMORROW = { localTime: '2026-11-03T09:00', timeZone: 'Europe/London' };
const debian = await debianPrograms();
if (!debian) console.info('There is no PostgreSQL of Debian here: its pg_dump skipped, tables are copied one by one.');

/** Two clusters, and how the first one's database comes into the second. */
interface Ways {
  from: { ownerUrl: string; applicationUrl: string };
  to: { ownerUrl: string; applicationUrl: string };
  restore(): Promise<void>;
  end(): Promise<void>;
}

async function byDebiansTools(folder: string): Promise<Ways> {
  const [one, other] = [await startDebianPostgres(debian!), await startDebianPostgres(debian!)];
  const urls = ({ url }: typeof one) => ({
    ownerUrl: url('vouchsafe'),
    applicationUrl: url('vouchsafe').replace('vouchsafe_owner', 'vouchsafe_login'),
  });
  for (const { url } of [one, other]) {
    await query(url('postgres'), 'CREATE DATABASE vouchsafe');
    await query(url('postgres'), 'CREATE ROLE vouchsafe_app NOLOGIN');
    await query(url('postgres'), 'CREATE ROLE vouchsafe_login LOGIN IN ROLE vouchsafe_app');
    await migrate(url('vouchsafe'));
  }
  return {
    from: urls(one),
    to: urls(other),
    restore: async () => {
      const file = join(folder, 'dump');
      await one.tool('pg_dump', '--format=custom', `--file=${file}`, one.url('vouchsafe'));
      await other.tool('pg_restore', '--clean', '--if-exists', `--dbname=${other.url('vouchsafe')}`, file);
    },
    end: async () => {
      await one.stop();
      await other.stop();
    },
  };
}

async function tableByTable(folder: string): Promise<Ways> {
  const places = [join(folder, 'one'), join(folder, 'other')] as const;
  const [one, other] = [await startEmbeddedPostgres(places[0]), await startEmbeddedPostgres(places[1])];
  for (const { ownerUrl } of [one, other]) await migrate(ownerUrl);
  return {
    from: one,
    to: other,
    restore: () => copyTables(one.ownerUrl, other.ownerUrl),
    end: async () => {
      await one.stop();
      await other.stop();
      for (const place of places) await removePostgresData(place);
    },
  };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

describe.each([
  debian
    ? ['dumped and restored by Debian’s PostgreSQL', byDebiansTools]
    : ['copied table by table into a fresh cluster', tableByTable],
])('a database %s', (_way, open) => {
  const clock = new FixedClock(new Date('2026-11-02T09:00:00Z'));
  let folder: string;
  let ways: Ways;
  let before: TestDatabase;
  let after: TestDatabase;
  let stage: Stage;
  let officer: Actor;
  let room: SharesRoom;
  let restored: SharesRoom;
  let waiting: string;

  const rooms = async (test: TestDatabase, adapter = new FakeAdapter()) => ({
    ...(await openRoom(test, Rooms, [instead(Clock, clock), triggerWords(), theNetwork(adapter)])),
    adapter,
    clock,
  });
  const route = (test: TestDatabase, where: Room, text: string) =>
    test.database.within(stage.member, (tx) =>
      where.get(ScreenText).execute(tx, stage.member, { text, subjectKind: 'draft', subjectId: null }),
    );
  const follow = (where: Room) => where.get(FollowLedger).execute(stage.organisationId);
  const cases = async (where: Room) =>
    (await where.get(CaseQueries).list(officer, { state: 'waiting', limit: 20 })).items.map(({ number }) => number);
  const figures = (where: Room) =>
    where.get(ShowSummary).execute(officer, { from: '2026-11-01', to: '2026-11-30' }, {});
  const head = async (where: Room) => (await where.get(LedgerHeads).all())[0]!;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-logical-'));
    await chmod(folder, 0o755);
    ways = await open(folder);
    before = await openTestDatabase(ways.from, SECRETS);
    room = await rooms(before);
    stage = await aStage(before, room);
    officer = await aMember(before, { organisationId: stage.organisationId, roles: ['safety_officer', 'admin'] });
    await aPublishedShare(room, stage);
    waiting = await aShare(room, stage, { schedule: TOMORROW, text: 'Another text for another day.' });
    await route(before, room, 'A routeword in it.');
    await follow(room);
    // What is neither sealed nor taken in when the dump is made.
    await route(before, room, 'Another routeword.');
    await ways.restore();
    // Whoever copies rows alone leaves the counters behind.
    await query(ways.to.ownerUrl, 'ALTER TABLE ledger_entries ALTER sequence RESTART WITH 1');
    after = await openTestDatabase(ways.to, SECRETS);
  });
  afterAll(async () => {
    await before.drop();
    await after.drop();
    await ways.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes on in the next epoch, at the position after the last', async () => {
    const last = await head(room);
    const [gone] = await goOn(
      { ...SECRETS, DATABASE_URL: ways.to.applicationUrl, LOG_LEVEL: 'silent' },
      new Date('2026-11-02T03:00:00Z'),
      [],
    );
    expect(gone).toMatchObject({ organisationId: stage.organisationId, epoch: 2, held: 1, unknown: 0, stopped: true });
    restored = await rooms(after);
    expect((await head(restored)).position).toBeGreaterThan(last.position);
    const [gaps] = await after.owner<{ n: number }>(
      `SELECT count(*)::integer AS n FROM (SELECT position - lag(position, 1, 0::bigint) OVER (ORDER BY position) AS step
         FROM ledger_entries WHERE position IS NOT NULL) steps WHERE step <> 1`,
    );
    expect(gaps!.n).toBe(0);
  });

  it('opens a case for the text that waited in it, and for one that is routed now', async () => {
    await follow(restored);
    expect(await cases(restored)).toEqual([1, 2]);
    await route(after, restored, 'A third routeword.');
    await follow(restored);
    expect(await cases(restored)).toEqual([1, 2, 3]);
    const [behind] = await after.owner<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ledger_cursors c JOIN ledger_heads h USING (organisation_id)
        WHERE c.position < h.position AND EXISTS (SELECT FROM ledger_waiting w
          WHERE w.organisation_id = c.organisation_id AND w.follower = c.follower)`,
    );
    expect(behind!.n).toBe(0);
  });

  it('lets nothing be shared until somebody has looked at what was taken back after the backup, and lifts that', async () => {
    const text = 'Shared before anybody has looked.';
    await expect(aShare(restored, stage, { text })).rejects.toMatchObject({ code: 'frozen' });
    const lead = await aMember(after, { organisationId: stage.organisationId, roles: ['comms_lead'] });
    const [stop] = await restored.get(FreezeQueries).list(lead);
    expect(stop).toMatchObject({ cause: 'restore', startedBy: null, backupAt: new Date('2026-11-02T03:00:00Z') });
    await restored.get(LiftFreeze).execute(lead, stop!.id);
    await aShare(restored, stage, { text, schedule: TOMORROW });
  });

  it('has the same figures, and they go on too', async () => {
    const was = await figures(room);
    expect(await figures(restored)).toEqual(was);
    expect((await publicationOf(after, waiting)).state).toBe('held');
    await aPublishedShare(restored, stage, { text: 'Shared after all was restored.' });
    await follow(restored);
    expect((await figures(restored)).shares).toBe(was.shares + 1);
  });
});
