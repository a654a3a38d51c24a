import { FollowLedger, LedgerRepository } from '#libs/ledger';
import type { Actor, Role } from '#libs/kernel';
import { caseChanged, type CaseState } from '#libs/safety';
import { aMember, anOrganisation } from '#testing/people';
import { ReminderStage } from '../testing/index.js';

describe('a safety case whose time runs out', () => {
  let stage: ReminderStage;
  let organisationId: string;
  let officer: Actor;
  let deputy: Actor;
  let admin: Actor;

  beforeAll(async () => {
    stage = await ReminderStage.open();
  });
  afterAll(() => stage.test.drop());
  beforeEach(async () => {
    ({ organisationId } = await anOrganisation(stage.test));
    const withRoles = (...roles: Role[]) => aMember(stage.test, { organisationId, roles });
    [officer, deputy, admin] = [
      await withRoles('safety_officer'),
      await withRoles('safety_officer'),
      await withRoles('admin'),
    ];
    await withRoles('advocate', 'comms_lead');
  });
  const told = async () =>
    (await stage.told(organisationId)).map(({ who, about }) => [
      who === officer.memberId ? 'officer' : who === deputy.memberId ? 'deputy' : who === admin.memberId && 'admin',
      about.stage,
    ]);
  /** As somebody changes a case, fact and all. */
  async function move(id: string, state: CaseState) {
    await stage.test.owner(`UPDATE safety_cases SET state = $2, closed_at = $3 WHERE id = $1`, [
      id,
      state,
      state === 'reported' ? stage.clock.now() : null,
    ]);
    await stage.test.database.within(organisationId, (tx) =>
      stage.room
        .get(LedgerRepository)
        .append(
          tx,
          caseChanged.of({ at: stage.clock.now(), subjectId: id, detail: { number: 1, state, filledIn: [] } }),
        ),
    );
    await stage.room.get(FollowLedger).execute(organisationId);
  }

  it('is told at half, at three quarters and when it is late, at once and whatever anybody prefers', async () => {
    const id = await stage.aCase(organisationId, { hours: 24, assigneeId: officer.memberId, number: 12 });
    await stage.remind();
    expect(await told()).toEqual([]);
    for (let hour = 0; hour < 30; hour += 1) {
      stage.hours(1);
      await stage.remind();
    }
    expect(await told()).toEqual([
      ['officer', 'half'],
      ['officer', 'three_quarters'],
      ['officer', 'past'],
      ['deputy', 'past'],
      ['admin', 'past'],
    ]);
    const rows = await stage.test.owner(
      'SELECT DISTINCT urgent, mail_at <= created_at AS now, about->$2 AS number FROM notifications WHERE subject_id = $1',
      [id, 'number'],
    );
    expect(rows).toEqual([{ urgent: true, now: true, number: 12 }]);
  });

  it('is told to every officer while nobody has it, and only as late as it is', async () => {
    await stage.aCase(organisationId, { hours: 24 });
    stage.hours(19);
    await stage.remind();
    expect(await told()).toEqual([
      ['officer', 'three_quarters'],
      ['deputy', 'three_quarters'],
    ]);
  });

  it('wakes nobody once it is closed, and what was told of it is settled', async () => {
    const id = await stage.aCase(organisationId, { hours: 24 });
    stage.hours(13);
    await stage.remind();
    await move(id, 'assessing');
    expect(await told()).toHaveLength(2);
    await move(id, 'reported');
    stage.hours(20);
    await stage.remind();
    expect(await told()).toEqual([]);
  });

  it('is late for everybody when it is taken up again after its time', async () => {
    const id = await stage.aCase(organisationId, { hours: 24 });
    await move(id, 'reported');
    stage.hours(30);
    await stage.remind();
    await move(id, 'assessing');
    await stage.remind();
    expect(await told()).toHaveLength(3);
  });
});
