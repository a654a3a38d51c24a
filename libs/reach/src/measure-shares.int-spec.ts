import { Clock, type Actor } from '#libs/kernel';
import type { MeasureOutcome, TokenHolder } from '#libs/network-contract';
import { SecretBox } from '#libs/platform';
import { FixedClock } from '#testing/kernel';
import { aConnection, FakeAdapter, theNetwork } from '#testing/networks';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { someShareRows } from '../testing/index.js';
import { MeasureShares } from './measure-shares.js';
import { MeasurementQueries } from './measurement.queries.js';
import { ReachModule } from './reach.module.js';

class Figures extends FakeAdapter {
  asked: string[] = [];
  answers: MeasureOutcome[] = [];

  override async measure(holder?: TokenHolder, externalId?: string): Promise<MeasureOutcome> {
    this.asked.push(`${holder?.accountId} ${externalId}`);
    return this.answers.shift() ?? this.figures;
  }
}

describe('measuring shares', () => {
  let test: TestDatabase;
  let room: Room;
  let network: Figures;
  let ada: Actor;
  const clock = new FixedClock();

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  beforeEach(async () => {
    clock.set('2026-11-02T09:00:00Z');
    network = new Figures();
    network.figures = { kind: 'measured', figures: { impressions: 120, reactions: 0 }, source: 'test' };
    room = await openRoom(test, ReachModule, [instead(Clock, clock), theNetwork(network)]);
    const { organisationId } = await anOrganisation(test);
    ada = await aMember(test, { organisationId });
    await aConnection(test, ada, { accountId: 'ada', secrets: room.get(SecretBox) });
  });
  afterAll(() => test.drop());

  /** Shares that have been live for so many hours each. */
  const live = async (...hours: number[]) => {
    const { organisationId, memberId } = ada;
    const rows = await someShareRows(
      test,
      hours.map(() => ({ organisationId, memberId })),
    );
    for (const [nth, { shareId }] of rows.entries()) {
      const at = new Date(clock.now().getTime() - (hours[nth] ?? 0) * 3_600_000);
      await test.owner(
        `INSERT INTO publications (organisation_id, share_id, state, due_at, planned_at, external_id, published_at, updated_at)
         VALUES ($1, $2, 'published', $3, $3, $4, $3, $3)`,
        [organisationId, shareId, at, `post-${nth}`],
      );
    }
    return rows;
  };
  const run = () => room.get(MeasureShares).execute(ada.organisationId);
  const figures = async (shareId: string) => (await room.get(MeasurementQueries).ofShares(ada, [shareId])).get(shareId);

  it('stores what the network gave with its time, and nothing for what it did not give', async () => {
    const [share] = await live(2);
    expect(await run()).toBe(1);
    expect(network.asked).toEqual(['ada post-0']);
    expect(await figures(share?.shareId ?? '')).toEqual([
      { metric: 'impressions', value: 120, provenance: 'measured', measuredAt: clock.now() },
      { metric: 'reactions', value: 0, provenance: 'measured', measuredAt: clock.now() },
    ]);
  });

  it('keeps a figure with its time when the network gives no newer one', async () => {
    const [share] = await live(2);
    await run();
    const first = clock.now();
    clock.advance(6 * 3_600_000);
    network.figures = { kind: 'measured', figures: { reactions: 3 }, source: 'test' };
    await run();
    expect(await figures(share?.shareId ?? '')).toMatchObject([
      { metric: 'impressions', value: 120, measuredAt: first },
      { metric: 'reactions', value: 3, measuredAt: clock.now() },
    ]);
  });

  it('comes back when the share’s turn has come, and not before; neither too early nor after thirty days', async () => {
    await live(0.1, 2, 24 * 31);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    clock.advance(3_600_000);
    expect(await run()).toBe(1);
    clock.advance(5 * 3_600_000);
    expect(await run()).toBe(1);
  });

  it('asks nothing in the name of a member whose connection is not open', async () => {
    await live(2);
    await test.owner(`UPDATE connections SET status = 'expired' WHERE member_id = $1`, [ada.memberId]);
    expect(await run()).toBe(0);
    await test.owner(`UPDATE connections SET status = 'active', expires_at = $2 WHERE member_id = $1`, [
      ada.memberId,
      new Date('2026-11-01T00:00:00Z'),
    ]);
    expect(await run()).toBe(0);
    expect(network.asked).toEqual([]);
  });

  it('spends ten visits a day in a member’s name, and goes on the next day', async () => {
    await live(...Array<number>(12).fill(30));
    expect(await run()).toBe(10);
    expect(await run()).toBe(0);
    clock.set('2026-11-03T00:05:00Z');
    expect(await run()).toBe(2);
  });

  it('leaves a member alone until the network’s limit ends', async () => {
    await live(2, 2);
    network.answers = [{ kind: 'rate_limited', code: '429', message: '', until: null, daily: true }];
    await run();
    await run();
    expect(network.asked).toHaveLength(1);
    clock.set('2026-11-03T00:01:00Z');
    expect(await run()).toBe(2);
  });

  it('notes that the member has to connect again', async () => {
    await live(2);
    network.answers = [{ kind: 'reconnect', code: 'EXPIRED_ACCESS_TOKEN', message: '' }];
    await run();
    const [connection] = await test.owner('SELECT status FROM connections WHERE member_id = $1', [ada.memberId]);
    expect(connection).toEqual({ status: 'expired' });
  });

  it('stops for the run when the network cannot be reached', async () => {
    await live(2, 2, 2);
    network.answers = [{ kind: 'not_sent', code: 'ECONNREFUSED', message: '' }];
    expect(await run()).toBe(1);
    expect(network.asked).toHaveLength(1);
  });
});
