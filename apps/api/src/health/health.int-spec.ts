import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { newId } from '#libs/kernel';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { createApi } from '../create-api.js';
import type { Readiness } from './health.dto.js';

describe('readiness', () => {
  let test: TestDatabase;
  let api: NestFastifyApplication;
  let organisationId: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    api = await createApi(test.configuration);
    ({ organisationId } = await anOrganisation(test));
  });
  afterAll(async () => {
    await api.close();
    await test.drop();
  });

  const ready = async () => (await supertest(api.getHttpServer()).get('/health/ready').expect(200)).body as Readiness;
  const well = { status: 'up', behind: [], setAside: [] };

  it('says that everything is up while nothing is late', async () => {
    expect(await ready()).toEqual({
      status: 'ready',
      database: 'up',
      queue: 'up',
      followers: well,
      schedules: { status: 'up', overdue: [] },
      mail: { status: 'off', deferred: [] },
    });
  });

  it('says who is behind, since when, and whether they fail or wait for an operator', async () => {
    await test.owner(`INSERT INTO ledger_waiting (organisation_id, follower, upto) VALUES ($1, 'safety.cases', 3)`, [
      organisationId,
    ]);
    expect((await ready()).followers).toMatchObject({ status: 'up', behind: [{ name: 'safety.cases', entries: 3 }] });
    await test.owner(`UPDATE ledger_waiting SET since = now() - interval '2 minutes'`);
    await test.owner(
      `INSERT INTO ledger_cursors (organisation_id, follower, position, failures, paused)
       VALUES ($1, 'safety.cases', 1, 4, 'restored')`,
      [organisationId],
    );
    const { followers, status } = await ready();
    expect(status).toBe('ready');
    expect(followers.status).toBe('late');
    expect(followers.behind).toEqual([
      { name: 'safety.cases', organisations: 1, entries: 2, seconds: expect.any(Number), failing: 1, paused: 1 },
    ]);
    expect(followers.behind[0]!.seconds).toBeGreaterThanOrEqual(120);
    await test.owner('DELETE FROM ledger_waiting');
    expect((await ready()).followers).toEqual(well);
  });

  it('counts entries that could not be taken in', async () => {
    await test.owner(
      `INSERT INTO ledger_set_aside (organisation_id, follower, position, entry_id, kind, error, tries)
       VALUES ($1, 'reach.facts', 1, $2, 'share.created', 'no', 9)`,
      [organisationId, newId()],
    );
    const setAside = [{ name: 'reach.facts', entries: 1 }];
    expect((await ready()).followers).toEqual({ status: 'late', behind: [], setAside });
    await test.owner('UPDATE ledger_set_aside SET taken_in_at = now()');
    expect((await ready()).followers).toEqual(well);
  });

  it('names the schedules that have not run for three of their periods', async () => {
    await test.owner(
      `INSERT INTO schedules (name, every_ms, started_at) VALUES ('shares.sweep', 1000, now() - interval '4 seconds'),
         ('reach.measure', 60000, now() - interval '2 minutes')`,
    );
    expect((await ready()).schedules).toEqual({ status: 'late', overdue: [{ name: 'shares.sweep', seconds: 4 }] });
    await test.owner('UPDATE schedules SET started_at = now()');
    expect((await ready()).schedules).toEqual({ status: 'up', overdue: [] });
  });
});
