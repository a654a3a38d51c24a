import type { Actor } from '#libs/kernel';
import { PauseReactions } from '#libs/ledger';
import { Tell } from '#libs/notifications';
import { aConnection } from '#testing/networks';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';
import { Remind } from './index.js';
import { ReminderRepository } from './reminder.repository.js';

const DAY = 24;

describe('reminding', () => {
  let stage: ReminderStage;
  let member: Actor;

  beforeAll(async () => {
    stage = await ReminderStage.open();
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    member = await aMember(stage.test, await anOrganisation(stage.test));
    await aConnection(stage.test, member, { connectedAt: stage.clock.now(), expiresAt: stage.in(20 * DAY) });
    stage.hours(10 * DAY);
  });
  afterEach(() => jest.restoreAllMocks());
  const told = async (of = member) => (await stage.told(of.organisationId)).length;

  it('is done once by two workers', async () => {
    await Promise.all([stage.remind(), stage.remind(), stage.remind()]);
    expect(await told()).toBe(1);
  });

  it('is done once by a worker that comes after one which stopped before its work was kept', async () => {
    const note = jest.spyOn(stage.room.get(ReminderRepository), 'note').mockRejectedValueOnce(new Error('gone'));
    await expect(stage.remind()).rejects.toThrow('gone');
    expect(await told()).toBe(0);
    note.mockRestore();
    jest.spyOn(stage.room.get(Tell), 'execute').mockRejectedValueOnce(new Error('gone'));
    await expect(stage.remind()).rejects.toThrow('gone');
    expect(await told()).toBe(0);
    await stage.remind();
    expect(await told()).toBe(1);
  });

  it('goes on elsewhere when it fails in one organisation', async () => {
    const other = await aMember(stage.test, await anOrganisation(stage.test));
    await aConnection(stage.test, other, { connectedAt: stage.in(-9 * DAY), expiresAt: stage.in(5 * DAY) });
    jest.spyOn(stage.room.get(Tell), 'execute').mockRejectedValueOnce(new Error('gone'));
    await expect(stage.remind()).rejects.toThrow('gone');
    expect((await told()) + (await told(other))).toBe(1);
  });

  it('passes over what is due before an operator lets an organisation go on after a restore', async () => {
    const { organisationId } = member;
    await stage.test.database.within(organisationId, (tx) => stage.room.get(PauseReactions).execute(tx, 'restored'));
    await stage.remind();
    await stage.test.owner('UPDATE ledger_cursors SET paused = NULL WHERE organisation_id = $1', [organisationId]);
    await stage.remind();
    expect(await told()).toBe(0);
    stage.hours(4 * DAY);
    await stage.remind();
    expect(await told()).toBe(1);
  });

  it('passes over what was due when a backup was restored, whoever works meanwhile', async () => {
    const { organisationId } = member;
    await stage.test.database.within(organisationId, (tx) => stage.room.get(Remind).passOver(tx, organisationId));
    await stage.remind();
    expect(await told()).toBe(0);
  });
});
