import { ARABIC, addArabic } from '../support/arabic-words.js';
import { obscured, overlapping } from '../support/control-health.js';
import { aFullOrganisation } from '../support/full-organisation.js';
import { cutOff, overflow, stillness } from '../support/page-health.js';
import { BARE, idsOfScreens, OUTSIDE, PLACES } from '../support/portal-screens.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

/** As a page is laid out: in full, at 200 %, on a phone, and at 400 % (WCAG 1.4.10). */
const VIEWS = [
  { width: 1440, height: 900 },
  { width: 720, height: 450 },
  { width: 390, height: 844 },
  { width: 320, height: 256 },
];

/** Words that run from right to left among those of the longest language, in less and less room. */
describe('every screen, magnified, in German, with Arabic words', () => {
  let stage: PortalStage;
  let ids: Record<string, string>;
  let member: Visit;
  let stranger: Visit;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const organisation = await aFullOrganisation(stage.all, 'Alder');
    ids = await idsOfScreens(organisation.agent);
    await addArabic(stage.all, organisation);
    await organisation.agent.patch('/api/auth/me').send({ language: 'de' }).expect(200);
    member = await stage.visit({ actor: organisation.everybody, locale: 'de' });
    stranger = await stage.visit({ locale: 'de' });
  });
  afterAll(() => stage.close());

  it.each(PLACES.filter((place) => BARE.has(place)))('%s: all of it is there, and can be reached', async (place) => {
    const visit = OUTSIDE.test(place) ? stranger : member;
    visit.complaints.length = 0;
    await visit.page.setViewportSize(VIEWS[0]!);
    await visit.open(place.replace(/:\w+/g, (name) => ids[name]!));
    expect(await visit.page.evaluate('document.documentElement.lang')).toBe('de');
    const found: string[] = [];
    for (const view of VIEWS) {
      await visit.page.setViewportSize(view);
      await stillness(visit.page);
      const beyond = await overflow(visit.page);
      const faults = [
        ...(beyond > 0 ? [`scrolls sideways by ${beyond} pixels`] : []),
        ...(await cutOff(visit.page)).map((text) => `cut off: ${text}`),
        ...(await overlapping(visit.page)).map((two) => `one over the other: ${two}`),
        ...(await obscured(visit.page)),
      ];
      found.push(...faults.map((fault) => `${view.width} × ${view.height}: ${fault}`));
    }
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('lays words from right to left out as they are read', async () => {
    await member.open('/feed');
    const title = member.page.getByRole('link', { name: ARABIC.title }).first();
    await title.waitFor();
    const styled = `[...document.querySelectorAll('a')].find((one) => one.textContent === ${JSON.stringify(ARABIC.title)})`;
    expect(await member.page.evaluate(`getComputedStyle(${styled}).unicodeBidi`)).toBe('plaintext');
  });
});
