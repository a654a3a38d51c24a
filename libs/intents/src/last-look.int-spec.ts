import { RetireItem } from '#libs/content';
import { StartFreeze } from '#libs/freezes';
import { ScreenText } from '#libs/guidelines';
import { INTENT_KINDS } from '#libs/intent-places';
import { Clock, type Actor } from '#libs/kernel';
import { CreateShareLink } from '#libs/links';
import { AskReviewer, DecideText, TextReviewQueries } from '#libs/text-reviews';
import { anApprovedItem, type ApprovedItem } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { triggerWords } from '#testing/packs';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { ChangeIntentSettings, IntentsModule, OpenIntent } from './index.js';

const A_TEXT = 'Our laboratory opens its doors on Saturday.';
const clock = new FixedClock();
let test: TestDatabase;
let room: Room;
let admin: Actor;
let member: Actor;
let item: ApprovedItem;

const open = (text = A_TEXT) => {
  const { versionId, captionId } = item;
  return room.get(OpenIntent).execute(member, { versionId, captionId, place: 'copy', text });
};
const handedOut = async () =>
  (await test.owner('SELECT 1 FROM intents WHERE organisation_id = $1', [member.organisationId])).length;
const freeze = async () => {
  const everything = { scope: 'organisation', network: null, topicId: null } as const;
  await room.get(StartFreeze).execute(admin, everything, 'A crisis.');
};
const switchOff = () => room.get(ChangeIntentSettings).execute(admin, ['x']);
const retire = () => room.get(RetireItem).execute(item.author, item.itemId, 'Out of date.');

/** Has something happen within the next call of a step, before the step itself. */
function within<Step extends string>(door: Record<Step, unknown>, step: Step, happens: () => Promise<void>): void {
  const itself = door[step] as (...all: unknown[]) => Promise<unknown>;
  const instead_ = async (...all: unknown[]) => {
    door[step] = itself;
    await happens();
    return itself.apply(door, all);
  };
  door[step] = instead_;
}

beforeAll(async () => {
  test = await createTestDatabase();
  room = await openRoom(test, IntentsModule, [instead(Clock, clock), triggerWords()]);
});
beforeEach(async () => {
  clock.set('2026-11-02T09:00:00Z');
  const organisation = await anOrganisation(test);
  admin = await aMember(test, { ...organisation, roles: ['admin', 'comms_lead'] });
  member = await aMember(test, { ...organisation, roles: ['advocate'] });
  const expiresAt = new Date(clock.now().getTime() + 60_000);
  item = await anApprovedItem(test, room, { organisationId: member.organisationId }, { expiresAt });
  await room.get(ChangeIntentSettings).execute(admin, [...INTENT_KINDS]);
});
afterAll(() => test.drop());

describe('a text that is stopped while it is screened', () => {
  it.each<[what: string, code: string, happens: () => Promise<void>]>([
    ['sharing is stopped', 'frozen', freeze],
    ['its place is switched off', 'intent_off', switchOff],
    ['its content is taken back', 'version_withdrawn', retire],
    ['its content expires', 'version_withdrawn', async () => clock.advance(60_000)],
    [
      'its content is approved anew',
      'certificate_changed',
      async () => {
        await test.owner(`UPDATE approvals SET certificate = 'another' WHERE version_id = $1`, [item.versionId]);
      },
    ],
    [
      'its member is deactivated',
      'node_not_yours',
      async () => {
        await test.owner(`UPDATE members SET status = 'deactivated' WHERE id = $1`, [member.memberId]);
      },
    ],
  ])('is not handed out when %s, and its screening stays on record', async (_what, code, happens) => {
    within(room.get(ScreenText), 'preview', happens);
    await expect(open()).rejects.toMatchObject({ code });
    expect(await handedOut()).toBe(0);
    const screened = `SELECT 1 FROM screenings WHERE organisation_id = $1 AND subject_kind = 'intent'`;
    expect(await test.owner(screened, [member.organisationId])).toHaveLength(1);
  });
});

describe('whoever stops a text that is just being handed out', () => {
  const waits = async () => {
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await test.owner(waiting)).length === 0);
    return 'waits';
  };

  it.each([
    ['by stopping all sharing', freeze],
    ['by switching its place off', switchOff],
    ['by taking its content back', retire],
  ])('%s, is answered once it is handed out', async (_how, stop) => {
    let stopping: Promise<string> | undefined;
    within(room.get(CreateShareLink), 'execute', async () => {
      stopping = stop().then(() => 'answered');
      expect(await Promise.race([stopping, waits()])).toBe('waits');
    });
    await open();
    expect(await stopping).toBe('answered');
    expect(await handedOut()).toBe(1);
    await expect(open()).rejects.toMatchObject({ kind: expect.stringMatching(/conflict|forbidden/) });
  });
});

describe('a text that a reviewer let pass for its network', () => {
  it('is not handed out to be opened elsewhere, and its member is told why', async () => {
    const text = 'A reviewword of my own.';
    const reviewer = await aMember(test, { organisationId: member.organisationId, roles: ['reviewer'] });
    const { versionId, captionId } = item;
    const asked = await room.get(AskReviewer).execute(member, { versionId, captionId, network: 'linkedin', text });
    const { textHash } = await room.get(TextReviewQueries).get(reviewer, asked);
    const decision = { textHash, decision: 'approved', reason: 'Fine here.' } as const;
    await room.get(DecideText).execute(reviewer, asked, decision);
    await expect(open(text)).rejects.toMatchObject({
      code: 'needs_review',
      detail: { values: { network: 'LinkedIn' } },
    });
    expect(await handedOut()).toBe(0);
  });
});
