import { Clock, type Actor } from '#libs/kernel';
import { MoveOwnRule, SaveOwnRule } from '#libs/own-rules';
import { SaveWordLists } from '#libs/products';
import { createScreener } from '#libs/screener';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation } from '#testing/people';
import { createTestDatabase, instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { GuidelineQueries, GuidelinesModule, RuleSets, ScreenText } from './index.js';

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
  let shipped: Room;
  let comms: Actor;

  beforeAll(async () => {
    test = await createTestDatabase();
    shipped = await openRoom(test, GuidelinesModule, [instead(Clock, clock)]);
    const organisation = await anOrganisation(test, { jurisdictions: ['UK'], timeZone: 'Asia/Tokyo' });
    comms = await aMember(test, { ...organisation, roles: ['comms_lead'] });
    await shipped.get(SaveWordLists).execute(comms, words, 0);
  });
  afterAll(() => test.drop());
  afterEach(() => clock.set('2026-11-02T09:00:00Z'));

  const screen = (text: string, publicAt?: Date) =>
    test.database.within(comms, (tx) =>
      shipped.get(ScreenText).execute(tx, comms, { subjectKind: 'draft', text, ...(publicAt ? { publicAt } : {}) }),
    );
  const about = async (text: string, publicAt?: Date) => told(await screen(text, publicAt));

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
    const footing = () => test.database.within(comms, (tx) => shipped.get(RuleSets).footing(tx));
    const before = await footing();
    clock.set('2026-11-02T14:00:00Z');
    expect(await footing()).toBe(before);
    clock.set('2026-11-02T15:01:00Z');
    const within = await footing();
    expect(within).not.toBe(before);
    expect((await screen('Fine.')).screenedUnder).toBe(within);
  });

  it('are in the rules that the browser gets', async () => {
    const { ruleSet, jurisdictions, timeZone } = await shipped.get(GuidelineQueries).ruleSet(comms);
    const screener = createScreener(JSON.parse(JSON.stringify(ruleSet)));
    expect(timeZone).toBe('Asia/Tokyo');
    const found = (text: string, today: string) => told(screener.screen(text, { jurisdictions, today }));
    expect(found('A great afternoon at Northgate Hospital.', '2026-11-02')).toContain('CONF-02');
    expect(found('Proud of our growth.', '2026-11-03')).toContain('MNPI-02');
    expect(found('Our new treatment: https://news.example/x', '2026-11-02')).toContain('UK-07');
  });

  it('are known to own rules and their examples', async () => {
    const rule = await shipped.get(SaveOwnRule).execute(comms, { definition: ABOUT_COMPETITORS, state: 'live' });
    expect(await about('We met Globex.')).toContain('OWN-5');
    await shipped.get(MoveOwnRule).execute(comms, rule.id, 'retired');
  });

  it('are named by the screenings under them', async () => {
    expect(await shipped.get(GuidelineQueries).screening(comms, (await screen('Fine.')).id)).toMatchObject({
      wordsRevision: 1,
    });
  });
});
