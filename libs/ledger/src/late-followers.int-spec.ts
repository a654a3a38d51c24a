import { FollowedLedger } from '../testing/followed-ledger.js';
import { CursorRepository } from './cursor.repository.js';
import { LedgerWork, SealEntries, WakeFollowers } from './index.js';
import { SET_ASIDE_AFTER } from './pause.rules.js';

describe('a follower that falls behind', () => {
  let stage: FollowedLedger;
  let sealEntries: SealEntries;
  let wake: WakeFollowers;

  /** Who has something to take in just now, of those in this organisation. */
  const waiting = async (most = 100) =>
    (await stage.room.get(LedgerWork).waiting(most))
      .filter((one) => one.organisationId === stage.organisationId)
      .map(({ follower }) => follower);

  beforeAll(async () => {
    stage = await FollowedLedger.open();
    [sealEntries, wake] = [stage.room.get(SealEntries), stage.room.get(WakeFollowers)];
  });
  beforeEach(() => stage.begin());
  afterAll(() => stage.test.drop());

  it('waits after a failure, keeps what failed and why, and holds up nobody else', async () => {
    stage.recorder.refuses.add('b');
    await stage.append('a', 'b', 'c');
    await expect(stage.follow()).rejects.toThrow('cannot take b');
    expect(stage.recorder.seen).toEqual(['a']);
    expect(stage.bystander.seen).toBe(3);
    expect(await stage.standing()).toMatchObject({ behind: 2, failures: 1, lastError: 'cannot take b', setAside: [] });
    stage.recorder.refuses.clear();
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a', 'b', 'c']);
    expect(await stage.standing()).toMatchObject({ behind: 0, failures: 0, lastError: null, retryAt: null });
  });

  it('waits out its pause, whoever wakes it and whatever is entered meanwhile', async () => {
    stage.recorder.refuses.add('a');
    await stage.append('a');
    await stage.follow().catch(() => undefined);
    stage.recorder.refuses.clear();
    await stage.append('b');
    expect(await stage.step()).toEqual({ moved: 0, more: false, failure: null });
    expect(await stage.standing()).toMatchObject({ failures: 1 });
    await stage.test.owner('UPDATE ledger_cursors SET retry_at = clock_timestamp() WHERE organisation_id = $1', [
      stage.organisationId,
    ]);
    await stage.step();
    expect(stage.recorder.seen).toEqual(['a']);
  });

  it('finds out by itself that it is behind, though nothing says so any more', async () => {
    await stage.append('a');
    await stage.follow();
    await stage.append('b');
    while ((await sealEntries.execute(stage.organisationId)).sealed > 0);
    await stage.test.owner('DELETE FROM ledger_waiting');
    expect(await waiting()).toEqual([]);
    await wake.execute(stage.organisationId);
    expect(await waiting()).toContain(stage.recorder.name);
    await stage.step();
    expect(stage.recorder.seen).toEqual(['a', 'b']);
    await wake.execute(stage.organisationId);
    expect(await waiting()).not.toContain(stage.recorder.name);
  });

  it('is not hidden by another that is no more, nor by one that waits in many organisations', async () => {
    await stage.test.owner('DELETE FROM ledger_waiting');
    const old = `INSERT INTO ledger_waiting (organisation_id, follower, upto, since) VALUES ($1, $2, 1, now() - interval '1 day')`;
    for (const name of ['test.retired', 'test.long_gone', stage.bystander.name])
      await stage.test.owner(old, [stage.organisationId, name]);
    await stage.append('a');
    await sealEntries.execute(stage.organisationId);
    expect(await waiting(1)).toEqual([stage.bystander.name, stage.recorder.name]);
  });

  it('does not wait for ever for a position that no entry has', async () => {
    await stage.append('a');
    await stage.follow();
    await stage.test.owner('INSERT INTO ledger_waiting (organisation_id, follower, upto) VALUES ($1, $2, 1000)', [
      stage.organisationId,
      stage.recorder.name,
    ]);
    await stage.step();
    expect(await waiting()).toEqual([]);
  });

  it('is built again when it stands after the end of the ledger, and a reaction waits for an operator', async () => {
    await stage.append('a', 'b');
    await stage.follow();
    await stage.test.owner('UPDATE ledger_cursors SET position = 1000 WHERE organisation_id = $1', [
      stage.organisationId,
    ]);
    await wake.execute(stage.organisationId);
    await stage.append('c');
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a', 'b', 'c']);
    expect(stage.bystander.seen).toBe(2);
    const paused = await stage.test.owner(
      'SELECT position::integer, paused FROM ledger_cursors WHERE follower = $1 AND organisation_id = $2',
      [stage.bystander.name, stage.organisationId],
    );
    expect(paused).toEqual([{ position: 3, paused: 'It stood at position 1000, after the end of the ledger.' }]);
  });

  it('takes nothing in while it waits for an operator', async () => {
    await stage.append('a');
    await stage.follow();
    const cursors = new CursorRepository();
    await stage.test.database.within(stage.organisationId, (tx) =>
      cursors.pause(tx, stage.recorder.name, 'restored', 0),
    );
    await stage.append('b');
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a']);
    expect(await stage.standing()).toMatchObject({ behind: 1, paused: 'restored' });
    await stage.test.database.within(stage.organisationId, (tx) => cursors.resume(tx, stage.recorder.name, null));
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a', 'b']);
  });

  it('sets an entry that fails many times aside, with what it was, and goes on', async () => {
    stage.recorder.refuses.add('b');
    await stage.append('a', 'b', 'c');
    for (let tries = 0; tries <= SET_ASIDE_AFTER; tries += 1) await stage.follow().catch(() => undefined);
    await stage.follow();
    expect(stage.recorder.seen).toEqual(['a', 'c']);
    expect(await stage.standing()).toMatchObject({
      behind: 0,
      failures: 0,
      setAside: [{ kind: 'test.thing_happened', error: 'cannot take b', tries: SET_ASIDE_AFTER + 1 }],
    });
  });
});
