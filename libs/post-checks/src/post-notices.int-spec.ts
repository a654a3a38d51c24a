import { Module } from '@nestjs/common';
import { Clock, type Actor, type Role } from '#libs/kernel';
import { FollowLedger } from '#libs/ledger';
import { InboxQueries } from '#libs/notifications';
import { SharesModule, WithdrawShare } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { A_TEXT, aFreshStage, aPublishedShare, publicationOf, type SharesRoom, type Stage } from '#testing/shares';
import { LookAtPost, OwnPosts, PostChecksModule, VisitPosts } from './index.js';

@Module({ imports: [SharesModule, PostChecksModule] })
class Both {}

const DAY = 24 * 3_600_000;
const CHANGED = 'Our laboratory cures everybody.';

describe('of what is found of a post', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let people: Record<string, Actor>;
  let shareId: string;
  let urn: string;

  const aDayLater = async () => {
    room.clock.advance(DAY);
    await room.get(VisitPosts).execute(stage.organisationId);
    await room.get(FollowLedger).execute(stage.organisationId);
  };
  const edit = (text: string) => room.adapter.standing.set(urn, { text, edited: true });
  const told = async () => {
    const rows = await test.owner<{ who: string; kind: string; mail: boolean; done: boolean }>(
      `SELECT member_id AS who, kind, mail_at IS NOT NULL AS mail, done_at IS NOT NULL AS done
         FROM notifications WHERE organisation_id = $1 AND kind LIKE 'post.%' AND inbox`,
      [stage.organisationId],
    );
    const nameOf = (id: string) => Object.keys(people).find((name) => people[name]!.memberId === id) ?? 'approver';
    return rows
      .map(({ who, kind, mail, done }) => [kind, nameOf(who), mail && 'mail', done && 'done'].filter(Boolean).join(' '))
      .sort();
  };
  const inbox = async (name: string) =>
    (await room.get(InboxQueries).list(people[name]!, { unread: true, limit: 10 })).items;

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, Both, stand)), ...shared };
  });
  afterAll(() => test.drop());
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    const person = (role: Role) => aMember(test, { organisationId: stage.organisationId, roles: [role] });
    people = { ada: stage.member, priya: await person('comms_lead'), rita: await person('reviewer') };
    await person('admin');
    await person('author');
    await aMember(test, { organisationId: stage.organisationId, roles: ['reviewer'], status: 'deactivated' });
    shareId = await aPublishedShare(room, stage);
    urn = (await publicationOf(test, shareId)).external_id!;
    await room.get(FollowLedger).execute(stage.organisationId);
  });

  it('a change is told to who leads and who reviews, and to its member, once, until it is restored', async () => {
    await aDayLater();
    expect(await told()).toEqual([]);
    edit(CHANGED);
    await aDayLater();
    const all = [
      'post.changed approver mail',
      'post.changed priya mail',
      'post.changed rita mail',
      'post.own_changed ada mail',
    ];
    expect(await told()).toEqual(all);
    await aDayLater();
    await aDayLater();
    expect(await told()).toEqual(all);
    expect((await inbox('ada'))[0]).toMatchObject({
      title: 'Your post on LinkedIn was changed',
      action: { label: 'See what differs', path: '/shares' },
    });
    expect((await inbox('rita'))[0]!.action).toMatchObject({ path: '/library/posts' });
    edit(A_TEXT);
    await aDayLater();
    expect(await told()).toEqual(all.map((one) => `${one} done`));
  });

  it('another change is told anew', async () => {
    edit(CHANGED);
    await aDayLater();
    edit(`${CHANGED} And animals.`);
    await aDayLater();
    expect((await told()).filter((one) => one.includes('rita'))).toHaveLength(2);
    expect((await inbox('ada')).map(({ title }) => title)).toEqual(Array(2).fill('Your post on LinkedIn was changed'));
  });

  it('that it is gone is told to who leads and who reviews, until it is noted as withdrawn', async () => {
    edit(CHANGED);
    await aDayLater();
    room.adapter.standing.delete(urn);
    await aDayLater();
    expect(await told()).toEqual([
      'post.changed approver mail done',
      'post.changed priya mail done',
      'post.changed rita mail done',
      'post.gone approver mail',
      'post.gone priya mail',
      'post.gone rita mail',
      'post.own_changed ada mail done',
    ]);
    await test.database.within(people.priya!, (tx) => room.get(WithdrawShare).declaredGone(tx, people.priya!, shareId));
    await room.get(FollowLedger).execute(stage.organisationId);
    expect((await told()).filter((one) => !one.endsWith('done'))).toEqual([]);
  });

  it('who looked knows; of recalled content a post that is gone is what was wanted, and nobody is to restore one', async () => {
    await aDayLater();
    await room.get(LookAtPost).execute(people.rita!, shareId, { answer: 'changed', text: CHANGED });
    await room.get(FollowLedger).execute(stage.organisationId);
    expect(await told()).toEqual([
      'post.changed approver mail',
      'post.changed priya mail',
      'post.own_changed ada mail',
    ]);
    await test.owner(`UPDATE content_items SET state = 'recalled', retired_at = now() WHERE id = $1`, [
      stage.item.itemId,
    ]);
    room.adapter.standing.delete(urn);
    await aDayLater();
    expect((await told()).filter((one) => one.startsWith('post.gone'))).toEqual([]);
    expect(await room.get(OwnPosts).changed(stage.member)).toEqual([]);
  });

  it('its member sees what differs; nobody else does, and nothing of it once it says again what was approved', async () => {
    edit(CHANGED);
    await aDayLater();
    expect(await room.get(OwnPosts).changed(stage.member)).toMatchObject([
      { shareId, text: A_TEXT, seenText: CHANGED, note: null, how: 'read', checkedAt: room.clock.now() },
    ]);
    expect(await room.get(OwnPosts).changed(people.priya!)).toEqual([]);
    edit(A_TEXT);
    await aDayLater();
    expect(await room.get(OwnPosts).changed(stage.member)).toEqual([]);
  });
});
