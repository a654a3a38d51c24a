import { RetireItem } from '#libs/content';
import { FeedShares } from '#libs/feed';
import { Clock, type Actor } from '#libs/kernel';
import { FollowLedger, LedgerRepository, PauseReactions } from '#libs/ledger';
import { ComposeMail, ComposeMessage, Tell } from '#libs/notifications';
import { memberJoined, organisationChanged } from '#libs/people';
import { FakeChannel, theChannels } from '#testing/channels';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { DigestRepository } from './digest.repository.js';
import { ComposeDigests, DigestsModule, PassOverDigests } from './index.js';

describe('digests', () => {
  const clock = new FixedClock();
  let test: TestDatabase;
  let room: Room;
  let organisationId: string;
  let author: Actor;
  let member: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    const standIns = [instead(Clock, clock), theChannels(new FakeChannel()), triggerWords()];
    room = await openRoom(test, DigestsModule, standIns);
  });
  afterAll(() => test.drop());
  afterEach(() => jest.restoreAllMocks());

  beforeEach(async () => {
    // A Monday; digests usually go on Tuesday and Thursday at nine.
    clock.set('2026-11-02T12:00:00Z');
    ({ organisationId } = await anOrganisation(test, { timeZone: 'UTC' }));
    author = await aMember(test, { organisationId, roles: ['author'] });
    member = await join(await aMember(test, { organisationId }));
  });

  async function join(who: Actor): Promise<Actor> {
    await enter(memberJoined.of({ at: clock.now(), subjectId: who.memberId, detail: {} }));
    await compose();
    clock.advance(1_000);
    return who;
  }
  async function enter(fact: Parameters<LedgerRepository['append']>[1]) {
    await test.database.within(organisationId, (tx) => room.get(LedgerRepository).append(tx, fact));
    await room.get(FollowLedger).execute(organisationId);
  }
  const compose = () => room.get(ComposeDigests).execute();
  const item = (title: string): Promise<ApprovedItem> => anApprovedItem(test, room, author, { title });
  const told = async (who = member) =>
    (
      await test.owner<{ cause: string; total: number; first: string; mailAt: Date }>(
        `SELECT cause, about->'total' AS total, about->>'first' AS first, mail_at AS "mailAt" FROM notifications
          WHERE member_id = $1 AND kind = 'content.new' ORDER BY created_at`,
        [who.memberId],
      )
    ).map(({ mailAt, ...one }) => ({ ...one, mailAt: mailAt.toISOString() }));
  /** Goes to a moment and does what is due by then. */
  async function goTo(moment: string) {
    clock.set(moment);
    await compose();
  }
  const mails = async () => {
    await room.get(ComposeMail).execute(organisationId);
    const deliveries = await test.owner<{ id: string; memberId: string }>(
      `SELECT id, member_id AS "memberId" FROM deliveries WHERE organisation_id = $1 ORDER BY created_at, id`,
      [organisationId],
    );
    return test.database.within(organisationId, async (tx) => {
      const messages = [];
      for (const delivery of deliveries) messages.push(await room.get(ComposeMessage).execute(tx, delivery));
      return messages;
    });
  };

  it('tell of what is new since the last one, made minutes before it is due, and never of nothing', async () => {
    await item('One');
    await goTo('2026-11-03T08:49:00Z');
    expect(await told()).toEqual([]);
    await goTo('2026-11-03T08:50:00Z');
    const first = { cause: 'digest:2026-11-03', total: 1, first: 'One', mailAt: '2026-11-03T09:00:00.000Z' };
    expect(await told()).toEqual([first]);
    await goTo('2026-11-05T09:00:00Z');
    expect(await told()).toEqual([first]);
    await item('Two');
    await item('Three');
    await goTo('2026-11-10T09:00:00Z');
    const second = { cause: 'digest:2026-11-10', total: 2, first: 'Three', mailAt: '2026-11-10T09:00:00.000Z' };
    expect(await told()).toEqual([first, second]);
  });

  it('go to whoever shares and is there', async () => {
    await item('One');
    const others = [
      await aMember(test, { organisationId, roles: ['reviewer', 'admin'] }),
      await aMember(test, { organisationId, status: 'deactivated' }),
    ];
    for (const one of others) await join(one);
    await goTo('2026-11-03T09:00:00Z');
    expect(await Promise.all([member, ...others].map((who) => told(who)))).toMatchObject([[{ total: 1 }], [], []]);
  });

  it('leave out what came before somebody joined, and what is too new to be sure of', async () => {
    await item('One');
    clock.advance(3_600_000);
    const late = await join(await aMember(test, { organisationId }));
    await goTo('2026-11-03T08:49:30Z');
    await item('Two');
    await goTo('2026-11-03T08:50:00Z');
    expect(await told(late)).toEqual([]);
    await goTo('2026-11-05T09:00:00Z');
    expect(await told(late)).toMatchObject([{ first: 'Two', total: 1 }]);
  });

  it('are made once by several workers, and by one that comes after another stopped at any point', async () => {
    await item('One');
    clock.set('2026-11-03T09:00:00Z');
    for (const step of [jest.spyOn(room.get(Tell), 'execute'), jest.spyOn(room.get(DigestRepository), 'note')]) {
      step.mockRejectedValueOnce(new Error('gone'));
      await expect(compose()).rejects.toThrow('gone');
      expect(await told()).toEqual([]);
    }
    await Promise.all([compose(), compose(), compose()]);
    await compose();
    expect(await told()).toMatchObject([{ cause: 'digest:2026-11-03' }]);
  });

  it('come late when nobody worked at their moment, once, and go at once', async () => {
    await item('One');
    await goTo('2026-11-04T15:00:00Z');
    expect(await told()).toMatchObject([{ cause: 'digest:2026-11-03', mailAt: '2026-11-03T09:00:00.000Z' }]);
    await goTo('2026-11-05T09:00:00Z');
    expect(await told()).toHaveLength(1);
  });

  it('go by the zone of the member, and of the organisation when that moves', async () => {
    await item('One');
    await test.owner(`UPDATE organisations SET time_zone = 'America/New_York' WHERE organisation_id = $1`, [
      organisationId,
    ]);
    await enter(
      organisationChanged.of({ at: clock.now(), subjectId: organisationId, detail: { fields: ['timeZone'] } }),
    );
    await compose();
    await goTo('2026-11-03T13:00:00Z');
    expect(await told()).toEqual([]);
    await goTo('2026-11-03T14:00:00Z');
    expect(await told()).toMatchObject([{ mailAt: '2026-11-03T14:00:00.000Z' }]);
  });

  it('are one mail: how much is new, and each of the first five with a line and where to share it', async () => {
    for (let nth = 1; nth <= 7; nth += 1) {
      await item(`Text ${nth}`);
      clock.advance(1_000);
    }
    await goTo('2026-11-03T09:00:00Z');
    const [message, ...others] = await mails();
    expect(others).toEqual([]);
    expect(message!.subject).toBe('7 new texts for you to share');
    expect(message!.sections.map(({ title }) => title)).toEqual([
      '7 new texts for you to share',
      ...[7, 6, 5, 4, 3].map((nth) => `Text ${nth}`),
    ]);
    expect(message!.sections[0]).toMatchObject({ body: '“Text 7” and 6 more are ready to be shared.' });
    expect(message!.sections[1]).toMatchObject({
      body: 'Our laboratory opens its doors on Saturday.',
      action: { label: 'Share it', url: expect.stringMatching(/\/feed\/[-0-9a-f]{36}$/) },
    });
  });

  it('tell when they are written only of what is still to be shared, and nothing when nothing is', async () => {
    const [one, two] = [await item('One'), await item('Two')];
    await goTo('2026-11-03T09:00:00Z');
    await test.database.within(member, (tx) =>
      room.get(FeedShares).record(tx, { itemId: one.itemId, memberId: member.memberId, at: clock.now() }),
    );
    const [message] = await mails();
    expect(message).toMatchObject({ subject: 'A new text for you to share', sections: [{}, { title: 'Two' }] });
    await room.get(RetireItem).execute(author, two.itemId, 'Out of date.');
    expect(await mails()).toEqual([null]);
  });

  it('pass over what a restored backup may have told, and what is due before an operator lets it go on', async () => {
    await item('One');
    clock.advance(3_600_000);
    await test.database.within(organisationId, async (tx) => {
      await room.get(PassOverDigests).execute(tx);
      await room.get(PauseReactions).execute(tx, 'restored');
    });
    await compose();
    await item('Two');
    await goTo('2026-11-03T09:00:00Z');
    await test.owner('UPDATE ledger_cursors SET paused = NULL WHERE organisation_id = $1', [organisationId]);
    await compose();
    expect(await told()).toEqual([]);
    await item('Three');
    await goTo('2026-11-05T09:00:00Z');
    expect(await told()).toMatchObject([{ total: 1, first: 'Three' }]);
  });
});
