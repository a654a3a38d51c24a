import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import { openExport, verifyRecord } from '#libs/chain';
import { Clock, type Actor } from '#libs/kernel';
import { LookAtPost, PostChecksModule, VisitPosts } from '#libs/post-checks';
import { SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, aShare, publicationOf, type SharesRoom, type Stage } from '#testing/shares';
import type { RecordedShare } from './item-record.js';
import { ItemRecords, RecordModule, TakeRecord } from './index.js';

@Module({ imports: [SharesModule, PostChecksModule, RecordModule] })
class ChecksAndRecord {}

const DAY = 24 * 3_600_000;
const CHANGED = 'Our laboratory cures everybody.';

describe('the record of an item whose posts are looked at', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let lead: Actor;
  let shareId: string;
  let folder: string;

  const aDayLater = async () => {
    room.clock.advance(DAY);
    await room.get(VisitPosts).execute(stage.organisationId);
  };
  const edit = async (text: string) =>
    room.adapter.standing.set((await publicationOf(test, shareId)).external_id!, { text, edited: true });
  const onPaper = async () => {
    const record = await room.get(ItemRecords).get(lead, stage.item.itemId);
    return room.get(ItemRecords).paper(lead, record, 'en', shareId);
  };
  const archived = async () => {
    const { zip } = await room.get(TakeRecord).execute(lead, stage.item.itemId, 'en');
    const file = join(folder, 'record.zip');
    await writeFile(file, await buffer(zip));
    const source = await openExport(file);
    try {
      await verifyRecord(source);
      const lines = (await buffer(await source.read('shares.jsonl'))).toString().trimEnd().split('\n');
      return lines.map((line) => JSON.parse(line) as RecordedShare);
    } finally {
      await source.close();
    }
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-record-'));
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, ChecksAndRecord, stand)), ...shared };
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    stage = await aFreshStage(test, room);
    room.adapter.nextRead = [];
    lead = await aMember(test, { organisationId: stage.organisationId, roles: ['comms_lead'], name: 'Priya' });
    shareId = await aPublishedShare(room, stage);
  });

  it('says that nobody has looked, and nothing of what never was out', async () => {
    const waiting = await aShare(room, stage, {
      schedule: { localTime: '2026-11-09T10:00', timeZone: 'UTC' },
      text: 'Our laboratory opens soon.',
    });
    const shares = await archived();
    expect(shares.find(({ id }) => id === shareId)!.atNetwork).toEqual({
      ...{ found: 'not_looked', how: null, lookedAt: null, by: null },
      ...{ since: null, text: null, parts: null, note: null, look: null },
    });
    expect(shares.find(({ id }) => id === waiting)!.atNetwork).toBeNull();
    expect(JSON.stringify((await onPaper()).blocks)).toContain('At its network: not looked at since it was published.');
  });

  it('says that it could not be read, and that it was read as it was published', async () => {
    room.adapter.nextRead = [{ kind: 'not_readable' }];
    await aDayLater();
    expect(await archived()).toMatchObject([{ atNetwork: { found: 'unreadable', lookedAt: null } }]);
    expect(JSON.stringify((await onPaper()).blocks)).toContain('no person has looked');
    room.clock.advance(DAY);
    await aDayLater();
    const lookedAt = room.clock.now().toISOString();
    expect(await archived()).toMatchObject([{ atNetwork: { found: 'unchanged', how: 'read', lookedAt, by: null } }]);
    expect(JSON.stringify((await onPaper()).blocks)).toContain('At its network: its text is as it was published');
  });

  it('shows what a post that was edited says instead, which the sealed ledger proves', async () => {
    await edit(CHANGED);
    await aDayLater();
    const since = room.clock.now().toISOString();
    expect(await archived()).toMatchObject([{ atNetwork: { found: 'changed', how: 'read', since, text: CHANGED } }]);
    const { blocks } = await onPaper();
    expect(blocks).toContainEqual({ is: 'words', about: 'What it said at its network instead', text: CHANGED });
    await test.owner(`UPDATE post_checks SET seen_text = 'Our laboratory is open.' WHERE share_id = $1`, [shareId]);
    await expect(archived()).rejects.toThrow('as no sealed entry tells');
  });

  it('names who looked, and only while nothing newer was read', async () => {
    const note = 'Another picture.';
    await aDayLater();
    await room.get(LookAtPost).execute(lead, shareId, { answer: 'changed', note });
    const by = { id: lead.memberId, name: 'Priya' };
    expect(await archived()).toMatchObject([{ atNetwork: { found: 'changed', how: 'seen', by, text: null, note } }]);
    const words = JSON.stringify((await onPaper()).blocks);
    expect(words).toContain('last looked at by Priya on');
    expect(words).toContain('Noted by whoever looked: Another picture.');
    await aDayLater();
    expect(await archived()).toMatchObject([{ atNetwork: { found: 'unchanged', how: 'read', by: null, note: null } }]);
  });

  it('keeps what was read of a changed post when somebody says that it is as approved, and names them beside it', async () => {
    await edit(CHANGED);
    await aDayLater();
    await room.get(LookAtPost).execute(lead, shareId, { answer: 'as_approved' });
    const look = { answer: 'as_approved', by: { id: lead.memberId, name: 'Priya' }, text: null };
    expect(await archived()).toMatchObject([
      { atNetwork: { found: 'changed', how: 'read', text: CHANGED, by: null, look } },
    ]);
    const words = JSON.stringify((await onPaper()).blocks);
    expect(words).toContain('its text was changed since');
    expect(words).toContain('Priya looked there on');
  });

  it('tells of a post that is gone', async () => {
    room.adapter.standing.delete((await publicationOf(test, shareId)).external_id!);
    await aDayLater();
    expect(await archived()).toMatchObject([{ state: 'published', atNetwork: { found: 'gone', how: 'read' } }]);
    expect(JSON.stringify((await onPaper()).blocks)).toContain('At its network: gone since');
  });
});
