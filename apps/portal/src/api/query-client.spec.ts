import { setImmediate } from 'node:timers/promises';
import { MutationObserver, QueryObserver, type MutationMeta, type QueryKey } from '@tanstack/react-query';
import { createQueryClient } from './query-client.js';

describe('what a mutation says it makes stale', () => {
  const client = createQueryClient();

  /** Waits until nothing is on its way. */
  async function settled() {
    do await setImmediate();
    while (client.isFetching() > 0);
  }

  /** Shows what a call answers, as a screen does; `asked` counts how often it was asked since. */
  async function shown(queryKey: QueryKey) {
    const screen = { asked: 0, close: () => undefined as void };
    const queryFn = async () => {
      await setImmediate();
      return ++screen.asked;
    };
    screen.close = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => undefined);
    await settled();
    screen.asked = 0;
    return screen;
  }
  const run = (meta: MutationMeta, mutationFn: () => Promise<void> = () => Promise.resolve()) =>
    new MutationObserver(client, { mutationFn, meta }).mutate().catch(() => undefined);

  it('is fetched anew by its path, whatever its parameters and pages, and nothing else is', async () => {
    const feed = await shown(['get', '/api/feed', { params: { query: { topicId: 'a' } } }, 'pages']);
    const item = await shown(['get', '/api/feed/{itemId}', { params: { path: { itemId: 'b' } } }]);
    await run({ changes: ['/api/feed'] });
    await settled();
    expect([feed.asked, item.asked]).toEqual([1, 0]);
    feed.close();
    item.close();
  });

  it('is here before the mutation counts as done, where it is awaited', async () => {
    const teams = await shown(['get', '/api/teams']);
    await run({ awaits: ['/api/teams'] });
    expect(teams.asked).toBe(1);
    teams.close();
  });

  it('leaves in doubt what it does not name: not fetched while it is shown, but when it is shown again', async () => {
    const ledger = ['get', '/api/ledger'];
    const rules = ['get', '/api/guidelines/rule-set'];
    const inView = await shown(ledger);
    (await shown(rules)).close();
    await run({ changes: ['/api/people'] });
    await settled();
    expect(inView.asked).toBe(0);
    inView.close();
    const stale = (key: QueryKey) => client.getQueryCache().find({ queryKey: key })!.isStaleByTime(20_000);
    expect([stale(ledger), stale(rules)]).toEqual([true, false]);
  });

  it('stays as it is when the mutation is refused, but for what the refusal puts in doubt', async () => {
    const words = await shown(['get', '/api/guidelines/words']);
    const rules = await shown(['get', '/api/guidelines/rule-set']);
    await run({ changes: ['/api/guidelines/rule-set'], doubts: ['/api/guidelines/words'] }, () =>
      Promise.reject(new Error('Somebody else was faster')),
    );
    await settled();
    expect([words.asked, rules.asked]).toEqual([1, 0]);
    words.close();
    rules.close();
  });
});
