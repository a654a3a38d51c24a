import { Logger } from '@nestjs/common';
import { ClickJournal } from '#libs/click-journal';
import { Clock, newId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { FixedClock } from '#testing/kernel';
import { anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type TestDatabase } from '#testing/platform';
import { aShareLink } from '../testing/index.js';
import { ClickDrain } from './click-drain.js';
import { ClickCounts } from './click-counts.queries.js';
import { EnterClickCounts } from './enter-click-counts.js';
import { LinksModule } from './links.module.js';
import { RecordClicks } from './record-clicks.js';
import { Redirect, type LinkRequest } from './redirect.js';
import { ShareLinkRepository } from './share-link.repository.js';

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

let test: TestDatabase;
let organisationId: string;
const clock = new FixedClock();

const aProcess = async () => {
  const opened = await openRoom(test, LinksModule, [instead(Clock, clock)]);
  return {
    links: opened.get(ShareLinkRepository),
    recordClicks: opened.get(RecordClicks),
    drain: opened.get(ClickDrain),
    journal: opened.get(ClickJournal),
    redirect: opened.get(Redirect),
    enter: opened.get(EnterClickCounts),
    counts: opened.get(ClickCounts),
    ledger: opened.get(LedgerRepository),
  };
};
let room: Awaited<ReturnType<typeof aProcess>>;

const request = (code: string, choices: Partial<LinkRequest> = {}): LinkRequest => ({
  code,
  method: 'GET',
  ip: '203.0.113.7',
  userAgent: CHROME,
  acceptLanguage: 'en',
  secFetchMode: 'navigate',
  purpose: '',
  referrer: '',
  sessionHash: null,
  ...choices,
});

const totals = async (linkId: string) =>
  (await test.database.within(organisationId, (tx) => room.counts.totals(tx, [linkId]))).get(linkId);

const entries = () =>
  test.owner<{ subject_id: string; detail: Record<string, unknown> }>(
    `SELECT subject_id, detail FROM ledger_entries WHERE organisation_id = $1 AND kind = 'clicks.counted' ORDER BY sequence`,
    [organisationId],
  );

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await createTestDatabase();
});
beforeEach(async () => {
  ({ organisationId } = await anOrganisation(test, { timeZone: 'America/New_York' }));
  clock.set('2026-11-02T12:00:00Z');
  room = await aProcess();
});
afterAll(() => test.drop());

describe('following a share link', () => {
  it('sends the reader on, tells nobody to keep the answer, and counts the click', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId, targetUrl: 'https://acme.example/news?a=1' });
    expect(await room.redirect.answer(request(code))).toEqual({
      status: 302,
      headers: {
        location: 'https://acme.example/news?a=1',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
      },
      body: '',
    });
    await room.drain.flush();
    expect(await totals(linkId)).toEqual({ human: 1, preview: 0, bot: 0, suspect: 0, own: 0 });
  });

  it('answers a code that is not there with a small page, and remembers that for a while', async () => {
    const answer = await room.redirect.answer(request('111111111Z'));
    expect(answer.status).toBe(404);
    expect(answer.body.length).toBeLessThan(400);
    await test.owner(
      `INSERT INTO share_links (organisation_id, id, code, target_url, created_at) VALUES ($1, $2, '111111111Z', 'https://acme.example', now())`,
      [organisationId, newId()],
    );
    expect((await room.redirect.answer(request('111111111Z'))).status).toBe(404);
    expect((await (await aProcess()).redirect.answer(request('111111111Z'))).status).toBe(302);
  });

  it('answers from memory once it knows a link, and with 503 when it cannot look one up', async () => {
    const { code } = await aShareLink(test, { organisationId });
    const { code: other } = await aShareLink(test, { organisationId });
    await room.redirect.answer(request(code));
    room.links.findByCode = () => Promise.reject(new Error('the database is away'));
    expect((await room.redirect.answer(request(code))).status).toBe(302);
    expect((await room.redirect.answer(request(other))).status).toBe(503);
  });

  it('looks a link up once for all who ask at the same moment', async () => {
    const { code } = await aShareLink(test, { organisationId });
    let lookUps = 0;
    const find = room.links.findByCode.bind(room.links);
    room.links.findByCode = (wanted) => {
      lookUps += 1;
      return find(wanted);
    };
    const answers = await Promise.all(Array.from({ length: 100 }, () => room.redirect.answer(request(code))));
    expect(answers.every((answer) => answer.status === 302)).toBe(true);
    expect(lookUps).toBe(1);
  });

  it('sends the reader on even when the click cannot be noted', async () => {
    const { code } = await aShareLink(test, { organisationId });
    room.journal.append = () => {
      throw new Error('no');
    };
    expect((await room.redirect.answer(request(code))).status).toBe(302);
  });
});

describe('counting clicks', () => {
  it('judges each, keeps the reason, and keeps no address', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    await room.redirect.answer(request(code, { referrer: 'https://www.linkedin.com/feed/update/urn:li:share:1/?x=y' }));
    await room.redirect.answer(request(code, { userAgent: 'LinkedInBot/1.0', acceptLanguage: '', secFetchMode: '' }));
    await room.redirect.answer(request(code, { userAgent: 'curl/8.5.0', ip: '198.51.100.9' }));
    await room.redirect.answer(request(code, { method: 'HEAD' }));
    await room.redirect.answer(request(code));
    await room.drain.flush();
    const rows = await test.owner('SELECT * FROM clicks WHERE link_id = $1 ORDER BY id', [linkId]);
    expect(rows.map((row) => [row.judgement, row.reason])).toEqual([
      ['human', 'browser'],
      ['preview', 'preview_agent'],
      ['bot', 'bot_agent'],
      ['bot', 'head'],
      ['suspect', 'repeated'],
    ]);
    expect(rows[0]).toMatchObject({ agent_family: 'Chrome', referrer_host: 'www.linkedin.com' });
    expect(rows[1]).toMatchObject({ agent_family: 'LinkedIn', visitor_hash: null });
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|198\.51\.100|urn:li/);
    expect(await totals(linkId)).toEqual({ human: 1, preview: 1, bot: 2, suspect: 1, own: 0 });
  });

  it('counts a reader again after an hour, and another reader at once', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    for (const [minutes, ip] of [
      [0, '203.0.113.7'],
      [59, '203.0.113.7'],
      [0, '203.0.113.8'],
      [2, '203.0.113.7'],
    ] as const) {
      clock.advance(minutes * 60_000);
      await room.redirect.answer(request(code, { ip }));
      await room.drain.flush();
    }
    expect(await totals(linkId)).toEqual({ human: 3, preview: 0, bot: 0, suspect: 1, own: 0 });
  });

  it('knows a reader across midnight and across processes', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    clock.set('2026-11-02T23:58:00Z');
    await room.redirect.answer(request(code));
    await room.drain.flush();
    clock.set('2026-11-03T00:05:00Z');
    const other = await aProcess();
    await other.redirect.answer(request(code));
    await other.drain.flush();
    expect(await totals(linkId)).toMatchObject({ human: 1, suspect: 1, own: 0 });
  });

  it('suspects who opens a dozen links at once, and who is there before the readers', async () => {
    const links = await Promise.all(Array.from({ length: 12 }, () => aShareLink(test, { organisationId })));
    for (const { code } of links) await room.redirect.answer(request(code));
    const early = await aShareLink(test, { organisationId, liveAt: new Date('2026-11-02T11:59:58Z') });
    const waiting = await aShareLink(test, { organisationId, liveAt: null });
    await room.redirect.answer(request(early.code, { ip: '203.0.113.20' }));
    await room.redirect.answer(request(waiting.code, { ip: '203.0.113.20' }));
    await room.drain.flush();
    const reasons = await test.owner<{ reason: string; n: number }>(
      `SELECT reason, count(*)::int AS n FROM clicks WHERE organisation_id = $1 GROUP BY 1 ORDER BY 1`,
      [organisationId],
    );
    expect(reasons).toEqual([
      { reason: 'before_publication', n: 1 },
      { reason: 'browser', n: 10 },
      { reason: 'burst', n: 2 },
      { reason: 'first_seconds', n: 1 },
    ]);
  });

  it('writes a batch once however often it is tried', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    const execute = room.recordClicks.execute.bind(room.recordClicks);
    let fail = true;
    room.recordClicks.execute = async (...batch) => {
      await execute(...batch);
      if (fail) throw new Error('the answer was lost');
    };
    await room.redirect.answer(request(code));
    await room.drain.flush();
    fail = false;
    await room.drain.flush();
    await room.drain.flush();
    expect(await totals(linkId)).toMatchObject({ human: 1 });
  });

  it('counts to the unit when several processes write at once', async () => {
    const links = await Promise.all(Array.from({ length: 5 }, () => aShareLink(test, { organisationId })));
    const rooms = [await aProcess(), await aProcess(), await aProcess()];
    await Promise.all(
      rooms.map(async (one, which) => {
        for (let n = 0; n < 300; n += 1) {
          await one.redirect.answer(request(links[n % 5]!.code, { ip: `10.${which}.1.${n}` }));
          if (n % 40 === 0) await one.drain.flush();
        }
        await one.drain.flush();
      }),
    );
    for (const { linkId } of links) expect(await totals(linkId)).toMatchObject({ human: 180 });
  });

  it('throws salts away, and with them any way back to an address', async () => {
    const { code } = await aShareLink(test, { organisationId });
    await room.redirect.answer(request(code));
    await room.drain.flush();
    clock.set('2026-11-05T00:00:00Z');
    await room.enter.execute(organisationId);
    expect(await test.owner('SELECT * FROM click_salts WHERE organisation_id = $1', [organisationId])).toEqual([]);
  });
});

describe('entering clicks into the ledger', () => {
  it("enters what came since the last time, by the organisation's day, each click once", async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    clock.set('2026-11-02T04:30:00Z');
    await room.redirect.answer(request(code));
    await room.redirect.answer(request(code, { userAgent: 'Twitterbot/1.0' }));
    await room.drain.flush();
    expect(await room.enter.execute(organisationId)).toBe(1);
    expect(await room.enter.execute(organisationId)).toBe(0);
    clock.set('2026-11-02T05:30:00Z');
    await room.redirect.answer(request(code, { ip: '203.0.113.99' }));
    await room.drain.flush();
    const other = await aProcess();
    await Promise.all([room.enter.execute(organisationId), other.enter.execute(organisationId)]);
    expect(await entries()).toEqual([
      { subject_id: linkId, detail: { day: '2026-11-01', human: 1, preview: 1, bot: 0, suspect: 0 } },
      { subject_id: linkId, detail: { day: '2026-11-02', human: 1, preview: 0, bot: 0, suspect: 0 } },
    ]);
  });

  it('enters exactly what was counted while clicks keep coming', async () => {
    const links = await Promise.all(Array.from({ length: 3 }, () => aShareLink(test, { organisationId })));
    const stream = async () => {
      for (let n = 0; n < 200; n += 1) {
        await room.redirect.answer(request(links[n % 3]!.code, { ip: `10.2.3.${n}` }));
        if (n % 20 === 0) await room.drain.flush();
      }
      await room.drain.flush();
    };
    const enter = async () => {
      for (let n = 0; n < 15; n += 1) await room.enter.execute(organisationId);
    };
    await Promise.all([stream(), enter(), enter()]);
    await room.enter.execute(organisationId);
    const entered = (await entries()).reduce((sum, entry) => sum + Number(entry.detail.human), 0);
    expect(entered).toBe(200);
  });

  it('enters nothing when the fact cannot be written', async () => {
    const { linkId, code } = await aShareLink(test, { organisationId });
    await room.redirect.answer(request(code));
    await room.drain.flush();
    const failing = await aProcess();
    failing.ledger.append = () => Promise.reject(new Error('not today'));
    await expect(failing.enter.execute(organisationId)).rejects.toThrow('not today');
    await room.enter.execute(organisationId);
    expect(await entries()).toMatchObject([{ subject_id: linkId, detail: { human: 1 } }]);
  });
});
