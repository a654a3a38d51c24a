import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { ClickJournal } from '#libs/click-journal';
import { Clock } from '#libs/kernel';
import { readConfiguration } from '#libs/platform';
import { leaveBehind } from '#testing/click-journal';
import { FixedClock } from '#testing/kernel';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aShareLink } from '../testing/index.js';
import { ClickCounts } from './click-counts.queries.js';
import { ClickDrain } from './click-drain.js';
import { LinksModule } from './links.module.js';
import { RecordClicks } from './record-clicks.js';
import { Redirect } from './redirect.js';

describe('bringing journaled clicks to the database', () => {
  let test: TestDatabase;
  let organisationId: string;
  let folder: string;
  const clock = new FixedClock();

  beforeAll(async () => {
    Logger.overrideLogger(false);
    test = await createTestDatabase();
    ({ organisationId } = await anOrganisation(test));
  });
  beforeEach(() => {
    clock.set('2026-11-02T12:00:00Z');
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-drain-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  afterAll(() => test.drop());

  const at = (place: string) => join(folder, place, 'clicks');
  async function aProcess(place = 'here') {
    const journal = new ClickJournal(readConfiguration({ DATA_DIR: join(folder, place) }));
    const room = await openRoom(test, LinksModule, [instead(Clock, clock), instead(ClickJournal, journal)]);
    const follow = async (code: string, times: number) => {
      for (let n = 0; n < times; n += 1)
        await room.get(Redirect).answer({
          code,
          method: 'GET',
          ip: '203.0.113.7',
          userAgent: 'LinkedInBot/1.0',
          acceptLanguage: '',
          secFetchMode: '',
          purpose: '',
          referrer: '',
          sessionHash: null,
        });
    };
    const stored = async (linkId: string) =>
      (await test.database.within(organisationId, (tx) => room.get(ClickCounts).totals(tx, [linkId]))).get(linkId)
        ?.preview ?? 0;
    return { journal, drain: room.get(ClickDrain), record: room.get(RecordClicks), follow, stored };
  }

  it('finds what a process left that died, and counts once what that had recorded already', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const dies = await aProcess();
    await dies.follow(code, 5);
    const take = dies.journal.take.bind(dies.journal);
    // It dies when the clicks are in the database, and before it has noted that.
    dies.journal.take = async (limit) => {
      const taken = await take(limit);
      return (
        taken && {
          ...taken,
          settle: () => {
            throw new Error('killed');
          },
        }
      );
    };
    await dies.drain.flush();
    expect(await dies.stored(linkId)).toBe(5);
    await dies.follow(code, 3);
    leaveBehind(at('here'));

    const next = await aProcess();
    await next.journal.tidy();
    await next.drain.flush();
    expect(next.journal.isWaiting).toBe(false);
    expect(await next.stored(linkId)).toBe(8);
  });

  it('counts nothing twice that a backup brings back', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const backedUp = await aProcess();
    await backedUp.follow(code, 4);
    await backedUp.drain.flush();
    await backedUp.follow(code, 2);
    cpSync(at('here'), at('restored'), { recursive: true });
    leaveBehind(at('restored'));

    const restored = await aProcess('restored');
    await restored.journal.tidy();
    await restored.drain.flush();
    expect(await restored.stored(linkId)).toBe(6);
    await backedUp.drain.flush();
    expect(await restored.stored(linkId)).toBe(6);
  });

  it('goes on where it was when the database is back', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const process = await aProcess();
    const execute = process.record.execute.bind(process.record);
    process.record.execute = () => Promise.reject(new Error('The database does not answer.'));
    await process.follow(code, 3);
    await process.drain.flush();
    process.record.execute = execute;
    await process.follow(code, 3);
    await process.drain.stop();
    expect(await process.stored(linkId)).toBe(6);
  });

  it('loses only what the database refuses for good', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const { linkId: gone, code: other } = await aShareLink(test, { organisationId });
    const process = await aProcess();
    for (const one of [code, other, code, code]) await process.follow(one, 2);
    await test.owner('DELETE FROM share_links WHERE id = $1', [gone]);
    await process.drain.flush();
    expect(await process.stored(linkId)).toBe(6);
    expect(process.journal.isWaiting).toBe(false);
  });

  it('begins by itself, and takes each of several processes’ clicks once', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const processes = [await aProcess(), await aProcess(), await aProcess()];
    for (const one of processes) one.drain.start();
    await Promise.all(processes.map((one) => one.follow(code, 100)));
    while (processes.some((one) => one.journal.isWaiting)) await new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.all(processes.map((one) => one.drain.stop()));
    expect(await processes[0]!.stored(linkId)).toBe(300);
  });

  it('still knows a visitor when the database was away over midnight, and keeps no address on file', async () => {
    const { code } = await aShareLink(test, { organisationId });
    clock.set('2026-11-02T22:00:00Z');
    const process = await aProcess();
    await process.follow(code, 1);
    clock.set('2026-11-03T00:10:00Z');
    const within = test.database.within.bind(test.database);
    test.database.within = () => Promise.reject(new Error('away'));
    await process.follow(code, 1);
    test.database.within = within;
    await process.follow(code, 1);
    const visitors: string[][] = [];
    for (let taken = await process.journal.take(1); taken; taken = await process.journal.take(1)) {
      expect(JSON.stringify(taken.clicks)).not.toContain('203.0.113');
      visitors.push(taken.clicks[0]!.visitor.map((hash) => hash.toString('hex')));
      taken.settle();
    }
    const [before, away, back] = visitors as [string[], string[], string[]];
    expect(away).toEqual(before);
    expect(back).toEqual([expect.not.stringMatching(before[0]!), before[0]]);
  });
});
