import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { DatabaseSignals } from './index.js';

describe('signals of the database', () => {
  let test: TestDatabase;
  let signals: DatabaseSignals;
  let heard: string[];
  let waiting: (() => void)[];

  const told = (message: string) => test.owner('SELECT pg_notify($1, $2)', ['test_channel', message]);
  const until = async (count: number) => {
    while (heard.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const listening = () =>
    test.owner<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN "test_channel"'`,
    );

  beforeEach(async () => {
    test = await createTestDatabase();
    signals = new DatabaseSignals(test.configuration);
    Reflect.set(signals, 'logger', { warn: () => undefined });
    [heard, waiting] = [[], []];
    await signals.listen('test_channel', (message) => {
      heard.push(message);
      for (const tell of waiting.splice(0)) tell();
    });
  });
  afterEach(async () => {
    await signals.onApplicationShutdown();
    await test.drop();
  });

  it('are heard, each with what it says, and only those of the channel', async () => {
    await test.owner(`SELECT pg_notify('another_channel', 'x')`);
    await told('a');
    await told('b');
    await until(2);
    expect(heard).toEqual(['a', 'b']);
  });

  it('are heard when the transaction that gives them commits, and never when it does not', async () => {
    await expect(
      test.owner(`DO $$ BEGIN PERFORM pg_notify('test_channel', 'undone'); RAISE 'no'; END $$`),
    ).rejects.toThrow();
    await told('done');
    await until(1);
    expect(heard).toEqual(['done']);
  });

  it('are heard again after the connection was lost', async () => {
    const [lost] = await listening();
    await test.owner('SELECT pg_terminate_backend($1)', [lost!.pid]);
    for (let again = await listening(); !again[0] || again[0].pid === lost!.pid; again = await listening())
      await new Promise((resolve) => setTimeout(resolve, 50));
    await told('after');
    await until(1);
    expect(heard).toEqual(['after']);
  });

  it('are heard no more after the end', async () => {
    await signals.onApplicationShutdown();
    while ((await listening()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await told('too late');
    expect(heard).toEqual([]);
  });
});
