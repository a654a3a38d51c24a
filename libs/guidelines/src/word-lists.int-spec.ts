import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#libs/kernel';
import { createScreener } from '#libs/screener';
import { theGuidelinesRoom } from '#testing/guidelines';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, type TestDatabase } from '#testing/platform';
import { PackShelf } from './pack-shelf.js';
import { NO_WORDS } from './word-lists.rules.js';

const ABOUT_COMPETITORS = `id: OWN-5
title: A competitor named
severity: warn
match: { name: competitor }
message: '“{{excerpt}}” is a competitor.'
remedy: Leave it out.
examples:
  fail: [We met Globex.]
  pass: [We met.]
`;

describe('words only the organisation knows', () => {
  const words = {
    competitors: ['Globex'],
    customers: ['Northgate Hospital'],
    approvedLinks: ['https://www.acme.example/news/'],
    blackouts: [{ from: '2026-11-03', to: '2026-11-05', reason: 'third-quarter results' }],
  };
  const told = ({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule);
  const clock = new FixedClock();
  let test: TestDatabase;
  let shipped: ReturnType<typeof theGuidelinesRoom>;
  let comms: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    stranger = await aMember(test, { ...(await anOrganisation(test)), roles: ['admin'] });
    shipped = theGuidelinesRoom(test, clock, new PackShelf());
    const organisation = await anOrganisation(test, { jurisdictions: ['UK'], timeZone: 'Asia/Tokyo' });
    comms = await aMember(test, { ...organisation, roles: ['comms_lead'], name: 'Lea' });
  });
  afterAll(() => test.drop());
  afterEach(() => clock.set('2026-11-02T09:00:00Z'));

  const about = async (text: string, publicAt?: Date) =>
    told(
      await test.database.within(comms.organisationId, (tx) =>
        shipped.screenText.execute(tx, comms, { subjectKind: 'draft', text, ...(publicAt ? { publicAt } : {}) }),
      ),
    );

  it('are none at first, and then what was written, with who and when', async () => {
    expect(await shipped.own.words(comms)).toEqual({ ...NO_WORDS, revision: 0, updatedAt: null, updatedBy: null });
    const kept = await shipped.saveWordLists.execute(comms, words, 0);
    expect(kept).toMatchObject({ approvedLinks: ['acme.example/news'], revision: 1, updatedBy: { name: 'Lea' } });
    expect(await shipped.own.words(stranger)).toMatchObject({ revision: 0, customers: [] });
    const [fact] = await test.owner(
      `SELECT detail FROM ledger_entries WHERE kind = 'words.changed' AND organisation_id = $1`,
      [comms.organisationId],
    );
    expect(fact!.detail).toEqual({ revision: 1, competitors: 1, customers: 1, approvedLinks: 1, blackouts: 1 });
  });

  it('are screened by: competitors, customers, links off the list', async () => {
    expect(await about('Globex products are useless.')).toContain('COND-04');
    expect(await about('A great afternoon at Northgate Hospital.')).toContain('CONF-02');
    expect(await about('Our new treatment: https://news.example/x')).toContain('UK-07');
    expect(await about('Our new treatment: https://acme.example/news/x')).not.toContain('UK-07');
    expect(await about(`Our new treatment: ${test.configuration.linkUrl}/s/abc123`)).not.toContain('UK-07');
  });

  it('hold on the organisation’s own days, and for the day a text is public', async () => {
    const text = 'Proud of our growth.';
    clock.set('2026-11-02T14:59:00Z');
    expect(await about(text)).not.toContain('MNPI-02');
    clock.set('2026-11-02T15:01:00Z');
    expect(await about(text)).toContain('MNPI-02');
    expect(await about(text, new Date('2026-11-05T15:01:00Z'))).not.toContain('MNPI-02');
  });

  it('change what a text stands under when a blackout begins, and only then', async () => {
    const footing = () => test.database.within(comms.organisationId, (tx) => shipped.ruleSets.footing(tx));
    const before = await footing();
    clock.set('2026-11-02T14:00:00Z');
    expect(await footing()).toBe(before);
    clock.set('2026-11-02T15:01:00Z');
    const within = await footing();
    expect(within).not.toBe(before);
    const screening = await test.database.within(comms.organisationId, (tx) =>
      shipped.screenText.execute(tx, comms, { subjectKind: 'draft', text: 'Fine.' }),
    );
    expect(screening.screenedUnder).toBe(within);
  });

  it('are in the rules that the browser gets', async () => {
    const { ruleSet, jurisdictions, timeZone } = await shipped.queries.ruleSet(comms);
    const screener = createScreener(JSON.parse(JSON.stringify(ruleSet)));
    expect(timeZone).toBe('Asia/Tokyo');
    const found = (text: string, today: string) => told(screener.screen(text, { jurisdictions, today }));
    expect(found('A great afternoon at Northgate Hospital.', '2026-11-02')).toContain('CONF-02');
    expect(found('Proud of our growth.', '2026-11-03')).toContain('MNPI-02');
    expect(found('Our new treatment: https://news.example/x', '2026-11-02')).toContain('UK-07');
  });

  it('are known to own rules and their examples', async () => {
    const rule = await shipped.saveOwnRule.execute(comms, { definition: ABOUT_COMPETITORS, state: 'live' });
    expect(await about('We met Globex.')).toContain('OWN-5');
    await shipped.moveOwnRule.execute(comms, rule.id, 'retired');
  });

  it('are saved only by who saw the newest, and each revision is kept', async () => {
    const fewer = { ...words, customers: [] };
    await expect(shipped.saveWordLists.execute(comms, fewer, 0)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'words_changed',
      extra: { revision: 1 },
    });
    const saves = [fewer, { ...words, competitors: [] }].map((one) => shipped.saveWordLists.execute(comms, one, 1));
    const outcomes = await Promise.allSettled(saves);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const now = await shipped.own.words(comms);
    expect(now.revision).toBe(2);
    expect((await shipped.saveWordLists.execute(comms, now, 2)).revision).toBe(2);
    const { id } = await test.database.within(comms.organisationId, (tx) =>
      shipped.screenText.execute(tx, comms, { subjectKind: 'draft', text: 'Fine.' }),
    );
    expect(await shipped.queries.screening(comms, id)).toMatchObject({ wordsRevision: 2 });
    const rows = await test.owner('SELECT customers FROM word_lists WHERE organisation_id = $1 AND revision = 1', [
      comms.organisationId,
    ]);
    expect(rows).toEqual([{ customers: ['Northgate Hospital'] }]);
    await expect(
      shipped.saveWordLists.execute(comms, { ...words, blackouts: [{ from: 'soon', to: '', reason: '' }] }, 2),
    ).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field: 'blackouts[0].to' })]),
    });
  });
});
