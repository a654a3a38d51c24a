import { readdirSync } from 'node:fs';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { cutOff, overflow } from '../support/page-health.js';
import { BARE, idsOfScreens, OUTSIDE, PLACES } from '../support/portal-screens.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

// German, the longest, is looked at closer where every screen is magnified.
const languages = readdirSync('apps/portal/src/locales').filter((language) => !['en', 'de'].includes(language));

/** Other languages need more room than English: whether they have it shows on a phone, and in the rail of a wide window. */
describe('every screen', () => {
  let stage: PortalStage;
  let organisation: FullOrganisation;
  let ids: Record<string, string>;

  beforeAll(async () => {
    stage = await PortalStage.open();
    organisation = await aFullOrganisation(stage.all, 'Alder');
    ids = await idsOfScreens(organisation.agent);
  });
  afterAll(() => stage.close());

  describe.each(languages)('in %s', (language) => {
    let member: Visit;
    let stranger: Visit;

    beforeAll(async () => {
      await organisation.agent.patch('/api/auth/me').send({ language }).expect(200);
      member = await stage.visit({ actor: organisation.everybody, locale: language });
      stranger = await stage.visit({ locale: language });
    });
    afterAll(() => Promise.all([member.close(), stranger.close()]));

    it.each(PLACES.filter((place) => BARE.has(place)))('%s: every text has its room', async (place) => {
      const visit = OUTSIDE.test(place) ? stranger : member;
      visit.complaints.length = 0;
      await visit.page.setViewportSize({ width: 390, height: 844 });
      await visit.open(place.replace(/:\w+/g, (name) => ids[name]!));
      expect(await visit.page.evaluate('document.documentElement.lang')).toBe(language);
      for (const width of [390, 1440]) {
        await visit.page.setViewportSize({ width, height: 844 });
        const found = { width, beyond: await overflow(visit.page), cut: await cutOff(visit.page) };
        expect(found).toEqual({ width, beyond: 0, cut: [] });
      }
      expect(visit.complaints).toEqual([]);
    });
  });
});
