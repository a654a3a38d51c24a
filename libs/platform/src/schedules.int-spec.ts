import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { Schedules, type ScheduleContract } from './index.js';

const minutely: ScheduleContract = { name: 'test.minutely', everyMilliseconds: 60_000 };
const hourly: ScheduleContract = { name: 'test.hourly', everyMilliseconds: 3_600_000 };

describe('schedules', () => {
  let test: TestDatabase;
  let schedules: Schedules;

  const began = (name: string, ago: string) =>
    test.owner(`UPDATE schedules SET started_at = clock_timestamp() - $2::interval WHERE name = $1`, [name, ago]);

  beforeAll(async () => {
    test = await createTestDatabase();
    schedules = new Schedules(test.database);
    Reflect.set(schedules, 'logger', { error: () => undefined });
  });
  beforeEach(() => test.owner('DELETE FROM schedules'));
  afterAll(() => test.drop());

  it('are due when nobody has ever begun them, and then not before their period is over', async () => {
    expect((await schedules.takeDue([minutely, hourly])).sort()).toEqual([hourly.name, minutely.name]);
    expect(await schedules.takeDue([minutely, hourly])).toEqual([]);
    await began(minutely.name, '61 seconds');
    await began(hourly.name, '61 seconds');
    expect(await schedules.takeDue([minutely, hourly])).toEqual([minutely.name]);
  });

  it('go to one of those who ask at once', async () => {
    const taken = await Promise.all(Array.from({ length: 8 }, () => schedules.takeDue([minutely])));
    expect(taken.flat()).toEqual([minutely.name]);
  });

  it('are due at once when they stand in the future, whoever has put them there', async () => {
    await schedules.takeDue([minutely]);
    await began(minutely.name, '-8 days');
    expect(await schedules.takeDue([minutely])).toEqual([minutely.name]);
    expect(await schedules.takeDue([minutely])).toEqual([]);
  });

  it('are told of when nobody has begun them for three of their periods', async () => {
    await schedules.takeDue([minutely, hourly]);
    const overdue = () => test.owner('SELECT * FROM schedules_overdue()');
    await began(minutely.name, '170 seconds');
    expect(await overdue()).toEqual([]);
    await began(minutely.name, '200 seconds');
    expect(await overdue()).toEqual([{ name: minutely.name, seconds: 200 }]);
  });

  it('are not told of when no room that is loaded declares them any more', async () => {
    await schedules.takeDue([minutely]);
    await began(minutely.name, '1 day');
    expect(await schedules.overdue()).toEqual([]);
  });

  it('keep when they ended and why they failed, until they succeed', async () => {
    const kept = () => test.owner<{ last_error: string | null }>('SELECT last_error FROM schedules');
    await schedules.takeDue([minutely]);
    await schedules.finish(minutely.name, new Error('no answer'));
    expect(await kept()).toEqual([{ last_error: 'no answer' }]);
    await schedules.finish(minutely.name, null);
    expect(await kept()).toEqual([{ last_error: null }]);
  });
});
