import { Logger } from '@nestjs/common';
import { Clock, newId, say, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { anAccount, FakeAdapter, theNetwork } from '../testing/index.js';
import { ConnectAccount } from './connect-account.js';
import type { ConnectedAccount } from '#libs/network-contract';
import { Connections } from './connections.js';
import { DisconnectAccount } from './disconnect-account.js';
import { NetworksModule } from './networks.module.js';
import { memberDeactivated } from '#libs/people';

const clock = new FixedClock();

let test: TestDatabase;
let organisationId: string;
let jane: Actor;
const session = newId();

const aProcess = async () => {
  const adapter = new FakeAdapter();
  const opened = await openRoom(test, NetworksModule, [instead(Clock, clock), theNetwork(adapter)]);
  return {
    adapter,
    connections: opened.get(Connections),
    connect: opened.get(ConnectAccount),
    disconnect: opened.get(DisconnectAccount),
    follow: opened.get(FollowLedger),
    ledger: opened.get(LedgerRepository),
  };
};
let room: Awaited<ReturnType<typeof aProcess>>;

const connect = async (actor = jane, choices: Partial<ConnectedAccount> = {}) => {
  room.adapter.signIn.result = anAccount(choices);
  const state = await begin(actor);
  return room.connect.execute(actor, 'linkedin', session, { state, code: 'code' });
};
const begin = async (actor = jane, returnTo = '/feed') =>
  new URL((await room.connect.begin(actor, 'linkedin', session, returnTo)) ?? '').searchParams.get('state') ?? '';
const facts = async () =>
  (
    await test.owner<{ kind: string }>('SELECT kind FROM ledger_entries WHERE organisation_id = $1 ORDER BY sequence', [
      organisationId,
    ])
  ).map((row) => row.kind);

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await createTestDatabase();
});
beforeEach(async () => {
  ({ organisationId } = await anOrganisation(test));
  jane = await aMember(test, { organisationId });
  clock.set('2026-11-02T09:00:00Z');
  room = await aProcess();
});
afterAll(() => test.drop());

describe('connecting an account', () => {
  it('brings the member back where they were, with the token sealed', async () => {
    expect(await connect()).toEqual({ returnTo: '/feed', error: null });
    const [connection] = await room.connections.list(jane);
    expect(connection).toMatchObject({
      memberId: jane.memberId,
      accountId: 'abc',
      accountName: 'Jane Doe',
      status: 'active',
      expiresAt: new Date('2027-01-01T09:00:00Z'),
    });
    expect(connection?.sealedAccessToken).not.toContain('AQsecret');
    expect(room.connections.holder(connection!)).toMatchObject({ accountId: 'abc', accessToken: 'AQsecret' });
    expect(await facts()).toEqual(['connection.connected']);
  });

  it('opens no token that was copied to another connection', async () => {
    await connect();
    const [connection] = await room.connections.list(jane);
    expect(room.connections.holder({ ...connection!, id: newId() })).toBeNull();
  });

  it('writes over the connection that is there', async () => {
    await connect();
    const [first] = await room.connections.list(jane);
    clock.advance(50 * 86_400_000);
    await connect(jane, { accessToken: 'AQrenewed' });
    const [second, ...others] = await room.connections.list(jane);
    expect(others).toEqual([]);
    expect(second?.id).toBe(first?.id);
    expect(room.connections.holder(second!)?.accessToken).toBe('AQrenewed');
  });

  it('refuses an account that another member has connected', async () => {
    await connect();
    const joe = await aMember(test, { organisationId });
    expect(await connect(joe)).toEqual({ returnTo: '/feed', error: 'account_taken' });
    expect(await room.connections.list(joe)).toEqual([]);
  });

  it('lets one of two members have an account they connect at the same moment', async () => {
    const joe = await aMember(test, { organisationId });
    const states = await Promise.all([begin(jane), begin(joe)]);
    const answers = await Promise.all([
      room.connect.execute(jane, 'linkedin', session, { state: states[0], code: 'c' }),
      room.connect.execute(joe, 'linkedin', session, { state: states[1], code: 'c' }),
    ]);
    expect(answers.map((answer) => answer.error).sort()).toEqual(['account_taken', null]);
  });

  it('refuses an account that may not publish', async () => {
    expect(await connect(jane, { scopes: ['openid', 'profile'] })).toMatchObject({ error: 'scope_missing' });
    expect(await room.connections.list(jane)).toEqual([]);
  });

  it.each([
    ['a state that is made up', async () => ({ state: 'made-up', code: 'c' })],
    ['no state', async () => ({ code: 'c' })],
    [
      'an attempt that is too old',
      async () => {
        const state = await begin();
        clock.advance(31 * 60_000);
        return { state, code: 'c' };
      },
    ],
    [
      "another member's attempt",
      async () => ({ state: await begin(await aMember(test, { organisationId })), code: 'c' }),
    ],
    [
      'an attempt that was used',
      async () => {
        const state = await begin();
        await room.connect.execute(jane, 'linkedin', session, { state, code: 'c' });
        return { state, code: 'c' };
      },
    ],
  ])('refuses %s', async (_what, arrange) => {
    const before = await arrange();
    expect(await room.connect.execute(jane, 'linkedin', session, before)).toEqual({
      returnTo: '/connections',
      error: 'state_invalid',
    });
  });

  it('refuses an attempt that another session began', async () => {
    const state = await begin();
    expect(await room.connect.execute(jane, 'linkedin', newId(), { state, code: 'c' })).toMatchObject({
      error: 'state_invalid',
    });
  });

  it('gives the sign-in back what it wanted to remember, and keeps it sealed until then', async () => {
    room.adapter.signIn.memo = 'the verifier';
    const state = await begin();
    const rows = await test.owner('SELECT * FROM connection_attempts WHERE organisation_id = $1', [organisationId]);
    expect(JSON.stringify(rows)).not.toContain('the verifier');
    await room.connect.execute(jane, 'linkedin', session, { state, code: 'c' });
    expect(room.adapter.signIn.givenBack).toBe('the verifier');
  });

  it('is done at once where what the member says is enough, and says what is not', async () => {
    const { signIn } = room.adapter;
    const typed: unknown[] = [];
    signIn.begin = async (_state, details, known) => {
      typed.push(details, known?.accountId ?? null);
      return { kind: 'connected', account: anAccount() };
    };
    expect(await room.connect.begin(jane, 'linkedin', session, '/feed', { handle: 'jane' })).toBeNull();
    expect(await room.connections.list(jane)).toMatchObject([{ accountId: 'abc', status: 'active' }]);
    expect(await room.connect.begin(jane, 'linkedin', session, '/feed', {})).toBeNull();
    expect(typed).toEqual([{ handle: 'jane' }, null, {}, 'abc']);
    const joe = await aMember(test, { organisationId });
    await expect(room.connect.begin(joe, 'linkedin', session, '/feed')).rejects.toMatchObject({
      code: 'account_taken',
    });
    signIn.begin = async () => ({ kind: 'refused', field: 'server', code: 'details_needed', message: say('Say it.') });
    await expect(room.connect.begin(jane, 'linkedin', session, '/feed')).rejects.toMatchObject({
      code: 'details_needed',
      errors: [{ field: 'server' }],
    });
  });

  it('keeps no state that could be used', async () => {
    const state = await begin();
    const rows = await test.owner('SELECT * FROM connection_attempts WHERE organisation_id = $1', [organisationId]);
    expect(JSON.stringify(rows)).not.toContain(state);
  });

  it.each([
    [{ error: 'user_cancelled_authorize' }, 'cancelled'],
    [{ error: 'unauthorized_scope_error' }, 'scope_refused'],
    [{}, 'network_refused'],
  ] as const)('comes back from %j with a reason', async (answer, error) => {
    const state = await begin();
    expect(await room.connect.execute(jane, 'linkedin', session, { ...answer, state })).toEqual({
      returnTo: '/feed',
      error,
    });
  });

  it('comes back when the network does not answer', async () => {
    const state = await begin();
    room.adapter.signIn.result = { error: 'network_unreachable' };
    expect(await room.connect.execute(jane, 'linkedin', session, { state, code: 'c' })).toMatchObject({
      error: 'network_unreachable',
    });
  });
});

describe('a connection that the network refuses', () => {
  it('is marked once, and not when it was renewed meanwhile', async () => {
    await connect();
    const [old] = await room.connections.list(jane);
    await test.database.within(organisationId, (tx) => room.connections.refused(tx, old!, 'EXPIRED_ACCESS_TOKEN'));
    await test.database.within(organisationId, (tx) => room.connections.refused(tx, old!, 'EXPIRED_ACCESS_TOKEN'));
    expect((await room.connections.list(jane))[0]?.status).toBe('expired');
    await connect(jane, { accessToken: 'AQrenewed' });
    await test.database.within(organisationId, (tx) => room.connections.refused(tx, old!, 'REVOKED_ACCESS_TOKEN'));
    expect((await room.connections.list(jane))[0]?.status).toBe('active');
    expect(await facts()).toEqual(['connection.connected', 'connection.expired', 'connection.connected']);
  });

  it('is not usable', async () => {
    await connect();
    const [connection] = await room.connections.list(jane);
    const usable = () =>
      test.database.within(organisationId, (tx) => room.connections.usable(tx, jane.memberId, 'linkedin'));
    expect(await usable()).not.toBeNull();
    await test.database.within(organisationId, (tx) => room.connections.refused(tx, connection!, 'ACCESS_DENIED'));
    expect(await usable()).toBeNull();
  });
});

describe('ending a connection', () => {
  it('deletes the token here and ends it at the network', async () => {
    await connect();
    const [connection] = await room.connections.list(jane);
    await room.disconnect.execute(jane, connection!.id);
    expect(await room.connections.list(jane)).toEqual([]);
    expect(room.adapter.revoked).toEqual(['AQsecret']);
    expect(await facts()).toEqual(['connection.connected', 'connection.disconnected']);
  });

  it("is not for another member's", async () => {
    await connect();
    const [connection] = await room.connections.list(jane);
    const joe = await aMember(test, { organisationId });
    await expect(room.disconnect.execute(joe, connection!.id)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await room.connections.list(jane)).toHaveLength(1);
  });

  it('follows when the member is deactivated', async () => {
    await connect();
    clock.advance(1_000);
    await test.database.within(organisationId, (tx) =>
      room.ledger.append(tx, memberDeactivated.of({ at: clock.now(), subjectId: jane.memberId })),
    );
    await room.follow.execute(organisationId);
    expect(await room.connections.list(jane)).toEqual([]);
  });
});
