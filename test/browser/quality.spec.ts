import type { Page } from 'playwright-core';
import { shippedQuality } from '#libs/packs';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

describe('how well the packs find, in the portal', () => {
  let stage: PortalStage;
  let visit: Visit;
  let page: Page;
  const shipped = shippedQuality();
  const table = (name: string) => page.getByRole('table', { name });
  /** What its first cell says, once it is there. */
  const firstOf = (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) })
      .getByRole('cell')
      .first()
      .innerText();
  const inEnglish = (kind: string, figures = shipped.figures) =>
    figures.find((one) => one.kind === kind && one.language === 'en')!;
  const heldBack = (figure: ReturnType<typeof inEnglish>) =>
    `Test texts: ${figure.heldBackStopped} of ${figure.heldBackCases}`;

  beforeAll(async () => {
    stage = await PortalStage.open();
    visit = await stage.visit({ actor: await stage.member({ name: 'Amir Author', roles: ['author'] }) });
    page = visit.page;
  });
  afterAll(() => stage.close());

  it('stands a link away from the packs: by kind and language, false alarms apart', async () => {
    await visit.open('/guidelines');
    await page.getByRole('link', { name: 'How well the packs find' }).click();
    await page.getByRole('heading', { name: 'How well the packs find', level: 1 }).waitFor();
    const money = inEnglish('money');
    const found = await firstOf('Promises of money');
    expect(found).toContain(`${money.stopped} of ${money.cases}`);
    expect(found).toContain(heldBack(money));
    await table('What must reach drug safety: found').getByRole('rowheader', { name: 'Overdoses' }).waitFor();
    await table('Harmless texts: false alarms').getByRole('rowheader', { name: 'Clean posts' }).waitFor();
  });

  it('is told of a pack by its version, with what it finds alone', async () => {
    const own = shipped.packs.find(({ id }) => id === 'employee-disclosure')!;
    await visit.open('/guidelines/packs/employee-disclosure');
    await page.getByText(`with version ${own.version}.`, { exact: false }).waitFor();
    const found = await firstOf('Employer not disclosed');
    expect(found).toContain(heldBack(inEnglish('disclosure', own.figures)));
    await table('Harmless texts: false alarms').waitFor();
  });

  it('says of a pack that was not measured that it was not, and what to do', async () => {
    await visit.open('/guidelines/packs/au-medicines');
    await page.getByText('Not measured', { exact: true }).waitFor();
    await page.getByText('Try the pack on texts of your own before you rely on it.', { exact: false }).waitFor();
  });
});
