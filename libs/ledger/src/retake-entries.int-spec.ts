import { IsString } from 'class-validator';
import { newId, type Actor } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, openRoom, type TestDatabase } from '#testing/platform';
import {
  defineFact,
  FollowLedger,
  Followers,
  LedgerModule,
  LedgerQueries,
  LedgerRepository,
  Projection,
  Reaction,
  RetakeEntries,
  type LedgerEntry,
} from './index.js';
import { SET_ASIDE_AFTER } from './pause.rules.js';

class Labelled {
  @IsString()
  label: string;
}
const partDelivered = defineFact({ kind: 'test.part_delivered', subject: 'part', detail: Labelled });

/** Labels that nobody can take. */
const refused = new Set<string>();

function take(entries: LedgerEntry[]): string[] {
  const labels = partDelivered.among(entries).map(({ detail }) => detail.label);
  const stuck = labels.find((label) => refused.has(label));
  if (stuck) throw new Error(`cannot take ${stuck}`);
  return labels;
}

class Stock extends Projection {
  readonly name = 'test.stock';
  readonly takes = [partDelivered];
  seen: string[] = [];

  async apply(_tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen.push(...take(entries));
  }

  async clear(): Promise<void> {
    this.seen = [];
  }
}

class Notice extends Reaction {
  readonly name = 'test.notice';
  readonly takes = [partDelivered];
  seen: string[] = [];
  actors: (string | null)[] = [];

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    this.seen.push(...take(entries));
    const [row] = await tx.query<{ member: string | null }[]>('SELECT current_member() AS member');
    this.actors.push(row!.member);
  }
}

describe('trying again what was set aside', () => {
  let test: TestDatabase;
  let follow: FollowLedger;
  let retake: RetakeEntries;
  let queries: LedgerQueries;
  let ledger: LedgerRepository;
  let admin: Actor;
  const [stock, notice] = [new Stock(), new Notice()];

  beforeAll(async () => {
    test = await createTestDatabase();
    const room = await openRoom(test, LedgerModule);
    [follow, retake, queries] = [room.get(FollowLedger), room.get(RetakeEntries), room.get(LedgerQueries)];
    ledger = room.get(LedgerRepository);
    room.get(Followers).register(stock);
    room.get(Followers).register(notice);
  });
  afterAll(() => test.drop());

  beforeEach(async () => {
    admin = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    [stock.seen, notice.seen, notice.actors] = [[], [], []];
    refused.clear();
    refused.add('b');
    const { organisationId } = admin;
    const facts = ['a', 'b', 'c'].map((label) =>
      partDelivered.of({ at: new Date('2026-11-02T09:00:00Z'), subjectId: newId(), detail: { label } }),
    );
    await test.database.within(organisationId, (tx) => ledger.append(tx, ...facts));
    for (let tries = 0; tries <= SET_ASIDE_AFTER; tries += 1)
      await follow.execute(organisationId).catch(() => undefined);
    await follow.execute(organisationId);
    expect(notice.seen).toEqual(['a', 'c']);
  });

  const setAside = async (name: string) =>
    (await queries.standings(admin)).find((standing) => standing.name === name)!.setAside;
  const facts = async () => {
    const { items } = await queries.list(admin, { limit: 10 });
    return items.filter(({ kind }) => !kind.startsWith('test.'));
  };

  it('has a reaction take each entry in once, for nobody, and tells who wanted it', async () => {
    refused.clear();
    await retake.execute(admin, notice.name);
    await retake.execute(admin, notice.name);
    expect(notice.seen).toEqual(['a', 'c', 'b']);
    expect(notice.actors.at(-1)).toBeNull();
    expect(await setAside(notice.name)).toEqual([]);
    expect(await facts()).toMatchObject([
      { kind: 'entry.retaken', actorId: admin.memberId, detail: { follower: notice.name, position: 2 } },
    ]);
  });

  it('builds a projection again, in the order of the entries', async () => {
    refused.clear();
    await retake.execute(admin, stock.name);
    await retake.execute(admin, stock.name);
    expect(stock.seen).toEqual(['a', 'b', 'c']);
    expect(await setAside(stock.name)).toEqual([]);
    expect(await facts()).toMatchObject([{ kind: 'follower.rebuilt', detail: { follower: stock.name } }]);
  });

  it.each([stock, notice])('keeps what fails again, with why and how often, and tells of nothing', async ({ name }) => {
    await retake.execute(admin, name);
    expect(await setAside(name)).toMatchObject([{ error: 'cannot take b', tries: SET_ASIDE_AFTER + 2 }]);
    expect(await facts()).toEqual([]);
  });

  it('touches nothing of another organisation', async () => {
    refused.clear();
    const stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    await retake.execute(stranger, notice.name);
    expect(await setAside(notice.name)).toHaveLength(1);
  });

  it('refuses while somebody else is at it, while it waits for an operator, and what nobody is called', async () => {
    refused.clear();
    const { organisationId } = admin;
    await test.database.within(organisationId, async (tx) => {
      await tx.query('SELECT FROM ledger_cursors WHERE follower = $1 FOR UPDATE', [notice.name]);
      await expect(retake.execute(admin, notice.name)).rejects.toMatchObject({ code: 'follower_busy' });
    });
    await test.owner(`UPDATE ledger_cursors SET paused = 'restored' WHERE organisation_id = $1`, [organisationId]);
    await expect(retake.execute(admin, notice.name)).rejects.toMatchObject({ code: 'follower_paused' });
    await expect(retake.execute(admin, 'test.nobody')).rejects.toMatchObject({ kind: 'not_found' });
  });
});
