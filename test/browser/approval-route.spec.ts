import { PortalStage } from '../support/portal-stage.js';

it('lets an admin set an approval route up: who approves, in which order, and what waits for it', async () => {
  const stage = await PortalStage.open();
  await stage.member({ name: 'Mel Medical', roles: ['reviewer'] });
  const admin = await stage.member({ name: 'Ada Admin', roles: ['admin'] });
  const visit = await stage.visit({ actor: admin });
  const { page } = visit;
  await visit.open('/settings/approvals');
  await page.getByText('No approval route yet').waitFor();
  await page.getByRole('link', { name: 'New approval route' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'New approval route' }).waitFor();

  // What is missing is said at its field, and what was typed stays.
  const step = (name: string) => page.getByRole('listitem', { name, exact: true });
  await step('Step 1').getByLabel('Name of the step').fill('Medical');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Give the approval route a name.').waitFor();
  await page.getByText('Choose who approves: a role, or people by name.').waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Everything');
  await step('Medical').getByRole('combobox', { name: 'And by name' }).click();
  await page.getByRole('option', { name: 'Mel Medical' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.keyboard.type('Legal');
  await step('Legal').getByLabel('Reviewer').check();
  await step('Legal').getByLabel('Due').selectOption('In working days');
  await step('Legal').getByRole('button', { name: 'Move Legal up' }).press('Enter');
  await page.getByText('Legal is step 1 of 2 now').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Legal is step 2 of 2 now').waitFor();
  await page.getByText('Medical, then Legal').waitFor();
  await page.getByText('Nothing that is there now would wait for it.').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();

  const row = page.getByRole('list', { name: 'Approval routes' }).getByRole('listitem');
  await row.filter({ hasText: /Everything.*On.*Medical, then Legal.*For all content/ }).waitFor();
  await row.getByRole('link', { name: 'Everything' }).click();
  await step('Legal').getByLabel('Together with the one before').check();
  await page.getByText('Medical and Legal side by side').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await visit.open('/settings/approvals');
  await row.filter({ hasText: 'Medical and Legal side by side' }).waitFor();

  await row.getByRole('link', { name: 'Everything' }).click();
  await page.getByRole('button', { name: 'Remove this route' }).click();
  await page.getByText(/no longer needs its approvals/).waitFor();
  await page.getByRole('button', { name: 'Remove this route' }).click();
  await page.getByText('No approval route yet').waitFor();
  expect(visit.complaints.filter((each) => !each.includes('400'))).toEqual([]);
  await visit.close();
  await stage.close();
});

it('shows a comms lead what is asked for, and nothing to change it with', async () => {
  const stage = await PortalStage.open();
  const admin = await stage.agentOf(await stage.member({ name: 'Ada Admin', roles: ['admin'] }));
  const step = { stage: 1, name: 'Brand', roles: ['reviewer'], memberIds: [], needed: 'any', due: null };
  const everything = { topicIds: [], regions: [], teamIds: [], coversLibrary: true, differentPeople: true };
  const { body: route } = await admin
    .post('/api/approval-routes')
    .send({ name: 'Everything', inForce: true, ...everything, audience: 'public', verdict: 'review', steps: [step] })
    .expect(201);
  const visit = await stage.visit({
    actor: await stage.member({ name: 'Cleo Comms', roles: ['comms_lead'] }),
    width: 390,
  });
  await visit.open('/settings/approvals');
  await visit.page.getByText('For the public · From “Needs review” on').waitFor();
  expect(await visit.page.getByRole('link', { name: 'New approval route' }).count()).toBe(0);
  await visit.open(`/settings/approvals/${route.id}`);
  await visit.page.getByText('Also for what is approved already').waitFor();
  expect(await visit.page.getByRole('textbox').count()).toBe(0);
  expect(visit.complaints).toEqual([]);
  await visit.close();
  await stage.close();
});
