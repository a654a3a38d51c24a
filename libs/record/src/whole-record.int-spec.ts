import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import { ApprovalQueueModule, ConfirmCondition } from '#libs/approval-queue';
import { RemoveApprovalRoute, SaveApprovalRoute } from '#libs/approval-routes';
import { openExport } from '#libs/chain';
import { CommentsModule, SettleComment, WriteComment } from '#libs/comments';
import { DecideReview, EditItem } from '#libs/content';
import type { Block, PaperDocument } from '#libs/documents';
import { Clock, type Actor } from '#libs/kernel';
import { SharesModule } from '#libs/shares';
import { drawn } from '#testing/approval-queue';
import { aCaption, aDraft, sendToReview } from '#testing/content';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aFreshStage, aPublishedShare, type SharesRoom, type Stage } from '#testing/shares';
import type { ItemRecord } from './item-record.js';
import { ItemRecords, RecordModule, TakeRecord } from './index.js';

@Module({ imports: [SharesModule, CommentsModule, ApprovalQueueModule, RecordModule] })
class Everything {}

async function filesOf(zip: Readable): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-record-'));
  await writeFile(join(folder, 'record.zip'), await buffer(zip));
  const source = await openExport(join(folder, 'record.zip'));
  const files = new Map<string, string>();
  for (const name of source.names) files.set(name, String(await buffer(await source.read(name))));
  await source.close();
  await rm(folder, { recursive: true });
  return files;
}

const TEXT = 'Our laboratory opens its doors on Sunday.';

describe('the record of an item with two versions, a comment, a condition and shares', () => {
  let test: TestDatabase;
  let room: SharesRoom;
  let stage: Stage;
  let admin: Actor;
  let medic: Actor;
  let writer: Actor;
  let routeId: string;
  let first: string;
  let second: string;
  let shares: string[];
  let record: ItemRecord;
  let paper: PaperDocument;

  const read = async () => {
    record = await room.get(ItemRecords).get(admin, stage.item.itemId);
    paper = await room.get(ItemRecords).paper(admin, record, 'en');
  };
  const under = (heading: string): Block[] => {
    const from = paper.blocks.findIndex((block) => block.is === 'heading' && block.text === heading);
    const rest = paper.blocks.slice(from + 1);
    const end = rest.findIndex((block) => block.is === 'heading');
    return from === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
  };
  const factsUnder = (heading: string) =>
    Object.fromEntries(
      under(heading).flatMap((block) => (block.is === 'facts' ? block.of.map((one) => [one.label, one.value]) : [])),
    );

  beforeAll(async () => {
    test = await createTestDatabase();
    const shared = { clock: new FixedClock(), adapter: new FakeAdapter() };
    const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
    room = { ...(await openRoom(test, Everything, stand)), ...shared };
    stage = await aFreshStage(test, room);
    const { organisationId, item } = stage;
    const member = (name: string, roles: Actor['roles']) => aMember(test, { organisationId, name, roles: [...roles] });
    admin = await member('Ada Admin', ['admin']);
    medic = await member('Mia Medic', ['reviewer']);
    writer = await member('Wilma Writer', ['author', 'comms_lead']);
    first = item.versionId;
    shares = [await aPublishedShare(room, stage)];
    const steps = [{ name: 'Medical', memberIds: [medic.memberId] }];
    routeId = await room
      .get(SaveApprovalRoute)
      .execute(admin, drawn(steps, { name: 'Medicine', coversLibrary: false }));
    room.clock.advance(3_600_000);
    const later = aDraft({
      title: 'Open Sunday',
      summary: 'Everybody is welcome.',
      linkTitle: 'The open day',
      publishFrom: new Date('2026-11-02T10:00:00Z'),
      expiresAt: new Date('2026-12-24T10:00:00Z'),
      captions: [aCaption({ text: TEXT, disclosure: 'I work here.' })],
    });
    await room.get(EditItem).execute(writer, item.itemId, later);
    const sent = await sendToReview(test, room, writer, item.itemId);
    second = sent.id;
    const place = { field: 'caption', network: 'linkedin', language: 'en', nth: 1 } as const;
    const at = { from: TEXT.indexOf('Sunday'), quote: 'Sunday' };
    const said = { versionId: second, ...place, at, text: 'Which Sunday?' };
    const thread = await room.get(WriteComment).execute(medic, item.itemId, said);
    await room.get(WriteComment).answer(writer, item.itemId, thread, 'The first.');
    await room.get(SettleComment).execute(medic, item.itemId, thread, true);
    await room.get(DecideReview).execute(medic, item.itemId, {
      versionId: second,
      decision: 'approved',
      stepId: await stepOf(routeId),
      conditions: 'Print the leaflet.',
    });
    await read();
    expect(factsUnder('Who decided what')['Approved · Medical']).toContain(
      'Nobody has confirmed yet that it was seen to.',
    );
    const [decision] = await test.owner<{ id: string }>(
      'SELECT id FROM approval_step_decisions WHERE version_id = $1',
      [second],
    );
    await room.get(ConfirmCondition).execute(writer, item.itemId, decision!.id, 'Printed on Monday.');
    room.clock.advance(3_600_000);
    const newer = { ...item, versionId: second, captionId: sent.captionIds[0]! };
    shares.push(await aPublishedShare(room, { ...stage, item: newer }, { text: `${TEXT}\nI work here.` }));
    await read();
  });
  afterAll(() => test.drop());

  const stepOf = async (route: string) => {
    const [step] = await test.owner<{ id: string }>('SELECT id FROM approval_steps WHERE route_id = $1', [route]);
    return step!.id;
  };

  it('tells of each version everything it covers, and who wrote it and sent it to review', () => {
    expect(factsUnder('What was written: version 2')).toMatchObject({
      'Written by': expect.stringContaining('Wilma Writer, 2 November 2026'),
      'Sent to review by': expect.stringContaining('Wilma Writer, 2 November 2026'),
      State: 'Approved\nCertificate of approval, version 2',
      'To be shared': expect.stringMatching(/^from 2 November 2026.*, until 24 December 2026/),
      Title: 'Open Sunday',
      Summary: 'Everybody is welcome.',
      Link: 'The open day\nhttps://acme.example/open-day',
      Networks: 'LinkedIn',
      Languages: 'English',
      Disclosure: 'I work here.',
      'For whom': 'May be shared in public, offered to everybody',
      'In the archive and the ledger it is called': second,
    });
    expect(factsUnder('What was written: version 1')).toMatchObject({
      Title: 'Open day',
      Disclosure: 'None is added.',
    });
    expect(under('What was written: version 2')[0]).toMatchObject({
      links: [{ line: 'Certificate of approval, version 2', certificateOf: second }],
    });
    expect(record.versions[1]).toMatchObject({ number: 2, sentBy: writer.memberId, covers: { title: 'Open Sunday' } });
  });

  it('tells what was said in review, at which words, and that it is resolved', () => {
    const [comment, answer] = under('What was said in review');
    expect(comment).toMatchObject({ text: 'Which Sunday?', links: [{ line: 'Version 2', certificateOf: second }] });
    const about = comment?.is === 'words' ? comment.about.split('\n') : [];
    expect(about).toEqual([
      expect.stringContaining('Mia Medic, 2 November 2026'),
      'Version 2',
      'At the caption LinkedIn · English, at these words: “Sunday”',
      expect.stringContaining('Resolved by Mia Medic on 2 November 2026'),
    ]);
    expect(answer).toMatchObject({ about: expect.stringContaining('In answer: Wilma Writer'), text: 'The first.' });
    expect(record.comments).toMatchObject([
      { versionNumber: 2, quote: 'Sunday', by: medic.memberId, answers: [{ text: 'The first.' }] },
    ]);
  });

  it('is taken with what the ledger tells of the comments, and with them in its JSON', async () => {
    const { zip } = await room.get(TakeRecord).execute(admin, stage.item.itemId, 'en');
    const files = await filesOf(zip);
    expect(files.get('ledger/entries.jsonl')).toMatch(/"comment\.written".*\n(.*\n)*.*"comment\.resolved"/);
    expect(JSON.parse(files.get('record.json')!)).toMatchObject({
      comments: [{ text: 'Which Sunday?' }],
      versions: [{ sentBy: stage.item.author.memberId }, { sentBy: writer.memberId }],
      answers: expect.arrayContaining([
        expect.objectContaining({ met: expect.objectContaining({ by: writer.memberId }) }),
      ]),
    });
    const told = files.get('shares.jsonl')!.trimEnd().split('\n');
    expect(told.map((line) => JSON.parse(line))).toMatchObject(
      [...shares].sort().map((id) => ({ id, versionNumber: shares.indexOf(id) + 1, certificate: expect.any(String) })),
    );
  });

  it('tells the route and step of a decision, its condition, and how that was seen to by whom', async () => {
    const told = factsUnder('Who decided what')['Approved · Medical']!.split('\n');
    expect(told).toEqual([
      expect.stringContaining('Mia Medic, '),
      'Version 2',
      'Of the approval route that is called Medicine now',
      'On this condition: Print the leaflet.',
      expect.stringContaining('How it was seen to: Printed on Monday. · Wilma Writer · 2 November 2026'),
    ]);
    await room.get(RemoveApprovalRoute).execute(admin, routeId);
    await read();
    expect(factsUnder('Who decided what')['Approved · Medical']).toContain(
      'Of an approval route that was removed since',
    );
  });

  it('says of each share under which version and certificate it was made', () => {
    const lines = shares.map(aboutOf);
    expect(lines).toEqual([
      expect.stringContaining('Made under the certificate of version 1, issued on 2 November 2026'),
      expect.stringContaining('Made under the certificate of version 2, issued on 2 November 2026'),
    ]);
    expect(linksOf(shares[1]!)).toContainEqual({ line: expect.stringContaining('version 2'), certificateOf: second });
    expect(linksOf(shares[0]!)).toContainEqual({ line: expect.stringContaining('version 1'), certificateOf: first });
  });

  it('says for which version a page was first read', async () => {
    await test.owner(
      `INSERT INTO page_snapshots (organisation_id, id, item_id, version_id, address, status, title, main_text, sha256, fetched_at)
       VALUES ($1, gen_random_uuid(), $2, $3, 'https://acme.example/open-day', 200, 'The open day', 'Come.', 'f', '2026-11-02')`,
      [stage.organisationId, stage.item.itemId, first],
    );
    await read();
    const line = 'First read for version 1';
    expect(factsUnder('The pages behind its links')['The open day']!.split('\n')).toContain(line);
    expect(under('The pages behind its links')[0]).toMatchObject({ links: [{ line, certificateOf: first }] });
  });

  it('says under which versions of which packs the texts were screened, once of all under the same', () => {
    const [, ofSecond] = under('Certificates');
    const of = ofSecond?.is === 'facts' ? ofSecond.of : [];
    expect(of[0]!.value).toMatch(/^Certificate of approval, version 2\nSigned with the key /);
    expect(of.slice(1)).toEqual([
      { label: 'Screened under these packs', value: expect.stringMatching(/ \d/) },
      { label: expect.stringContaining('LinkedIn · English · '), value: expect.stringMatching(/^SHA-256 of the text/) },
      { label: expect.stringContaining('Title, summary and the words around · '), value: expect.any(String) },
    ]);
  });

  const shareBlock = (id: string) => {
    const nth = [...shares].sort().indexOf(id);
    const block = under('Where it went').filter(({ is }) => is === 'words')[nth];
    if (block?.is !== 'words') throw new Error('The share is not on paper.');
    return block;
  };
  const aboutOf = (id: string) => shareBlock(id).about;
  const linksOf = (id: string) => shareBlock(id).links;
});
