import { readdir, readFile } from 'node:fs/promises';
import { ROLES } from '#libs/kernel';
import { aMember } from '#testing/people';
import { aFullOrganisation, type FullOrganisation } from '../support/full-organisation.js';
import { accessibilityFaults, faultsOnPhone, faultsWide } from '../support/page-health.js';
import { BARE, idsOfScreens, OUTSIDE, PLACES, SCREENS } from '../support/portal-screens.js';
import { PortalStage } from '../support/portal-stage.js';
import { openWide, settled, type Visit } from '../support/portal-visit.js';

describe('every screen of the portal', () => {
  let stage: PortalStage;
  let organisation: FullOrganisation;
  let member: Visit;
  let stranger: Visit;
  let ids: Record<string, string>;

  const visitOf = (place: string): Visit => (OUTSIDE.test(place) ? stranger : member);
  const fill = (place: string): string => place.replace(/:\w+/g, (name) => ids[name]!);

  beforeAll(async () => {
    stage = await PortalStage.open();
    organisation = await aFullOrganisation(stage.all, 'Alder');
    ids = await idsOfScreens(organisation.agent);
    member = await stage.visit({ actor: organisation.everybody });
    stranger = await stage.visit();
  });
  afterAll(() => stage.close());

  it('is in the list below', async () => {
    const portal = 'apps/portal/src/';
    const files = (await readdir(portal, { recursive: true })).filter((file) => /[.-]routes?\.ts$/.test(file));
    const routes = await Promise.all(files.map((file) => readFile(portal + file, 'utf8')));
    const paths = routes.flatMap((text) => [...text.matchAll(/\bpath: '([^']+)'/g)].map((match) => match[1]!));
    expect(paths.sort()).toEqual(Object.keys(SCREENS).sort());
  });

  it.each(PLACES)('%s: nothing to complain of, wide and light, on a phone and dark', async (place) => {
    const visit = visitOf(place);
    visit.complaints.length = 0;
    await openWide(visit, fill(place));
    const expected = /:nothing|used-up/.test(place) ? /\b404\b/ : /^$/;
    expect(await faultsWide(visit.page)).toEqual([]);
    if (BARE.has(place)) expect(await faultsOnPhone(visit.page)).toEqual([]);
    expect(visit.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
  });

  it.each(ROLES)('opens where the %s begins, with a rail of their own', async (role) => {
    const { organisationId } = organisation;
    const actor = await aMember(stage.all.test, { organisationId, roles: [role], name: `Alder ${role}` });
    const visit = await stage.visit({ actor });
    await visit.open('/');
    expect(await faultsWide(visit.page)).toEqual([]);
    for (const link of await visit.page.getByRole('navigation', { name: 'Main' }).getByRole('link').all()) {
      await link.click();
      await settled(visit.page);
    }
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('opens everything behind “More” on a phone', async () => {
    const phone = await stage.visit({ actor: organisation.everybody, width: 390 });
    await phone.open('/feed');
    await phone.page.getByRole('button', { name: 'More' }).click();
    await phone.page.getByRole('dialog').getByRole('link', { name: 'Ledger' }).waitFor();
    expect(await accessibilityFaults(phone.page)).toEqual([]);
    await phone.page.getByRole('dialog').getByRole('link', { name: 'Ledger' }).click();
    await phone.page.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
    expect(phone.complaints).toEqual([]);
  });
});
