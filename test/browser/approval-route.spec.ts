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

it('takes an item through a route with a deputy and a condition, and ends another for good', async () => {
  const stage = await PortalStage.open();
  const author = await stage.member({ name: 'Ann Author', roles: ['author'] });
  const medical = await stage.member({ name: 'Mel Medical', roles: ['reviewer'] });
  const deputy = await stage.member({ name: 'Dan Deputy', roles: ['reviewer'] });
  const legal = await stage.member({ name: 'Lou Legal', roles: ['reviewer'] });
  const admin = await stage.agentOf(await stage.member({ name: 'Ada Admin', roles: ['admin'] }));
  const day = stage.clock.now().toISOString().slice(0, 10);
  const away = { memberId: medical.memberId, deputyId: deputy.memberId, firstOn: day, lastOn: day };
  await admin.post('/api/deputies').send(away).expect(201);
  const step = { roles: [], needed: 'any', due: null };
  const everything = { topicIds: [], regions: [], teamIds: [], coversLibrary: true, differentPeople: true };
  const steps = [
    { ...step, stage: 1, name: 'Medical', memberIds: [medical.memberId] },
    { ...step, stage: 2, name: 'Legal', memberIds: [legal.memberId] },
  ];
  await admin
    .post('/api/approval-routes')
    .send({ name: 'Everything', inForce: true, ...everything, steps })
    .expect(201);
  const writes = await stage.agentOf(author);
  const submitted = async (title: string) => {
    const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens on Saturday.' }];
    const { body: item } = await writes.post('/api/content').send({ title, captions }).expect(201);
    await writes.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    return item as { id: string };
  };
  const stateOf = async (id: string) => (await writes.get(`/api/content/${id}`).expect(200)).body.state as string;
  const { id: openDay } = await submitted('Open day');
  const { id: fair } = await submitted('Fair');

  const inPlace = await stage.visit({ actor: deputy });
  await inPlace.open('/review?of=you');
  await inPlace.page.getByText('Waiting for me (2)').waitFor();
  await inPlace.open(`/review/${openDay}`);
  await inPlace.page.getByText('You decide in place of Mel Medical.').waitFor();
  await inPlace.page.getByLabel('Approve on a condition').check();
  await inPlace.page.getByRole('button', { name: /^Approve on this condition/ }).click();
  await inPlace.page.getByText('Say what has to be seen to, or approve without a condition.').waitFor();
  await inPlace.page.getByLabel('What has to be seen to').fill('Ask the site for its consent.');
  await inPlace.page.getByRole('button', { name: /^Approve on this condition/ }).click();
  await inPlace.page.getByText('Approved on a condition: Open day').waitFor();

  await inPlace.open(`/review/${fair}`);
  await inPlace.page.getByRole('button', { name: 'Reject for good' }).click();
  await inPlace.page.getByText('Say why it is rejected for good. The author reads it.').waitFor();
  await inPlace.page.getByLabel('Reason').fill('We do not exhibit there.');
  await inPlace.page.getByRole('button', { name: 'Reject for good' }).click();
  await inPlace.page.getByRole('dialog').getByRole('button', { name: 'Reject', exact: true }).click();
  await inPlace.page.getByText('Rejected: Fair').waitFor();
  const { body: approvals } = await writes.get(`/api/approvals/${fair}`).expect(200);
  expect(approvals.steps[0].decisions.map((each: { decision: string }) => each.decision)).toEqual(['rejected']);
  await inPlace.open(`/review/${openDay}`);
  await inPlace.page.getByText('No decision of yours is asked for now.').waitFor();
  expect(await inPlace.page.getByRole('button', { name: /^Approve/ }).isDisabled()).toBe(true);

  const writing = await stage.visit({ actor: author });
  await writing.open(`/library/${openDay}`);
  await writing.page.getByText('Asked for by Dan Deputy').waitFor();
  await writing.page.getByRole('button', { name: 'Done as asked' }).click();
  await writing.page.getByText('Say how it was seen to.').waitFor();
  await writing.page.getByLabel('How it was seen to').fill('They agreed in writing.');
  await writing.page.getByRole('button', { name: 'Done as asked' }).click();
  await writing.page.getByText('Seen to by Ann Author: “They agreed in writing.”').waitFor();
  expect(await stateOf(openDay)).toBe('in_review');

  const second = await stage.visit({ actor: legal, width: 390 });
  await second.open('/review?of=you');
  await second.page.getByRole('link', { name: 'Open day' }).waitFor();
  await second.open(`/review/${openDay}`);
  await second.page.getByText('You decide on the step Legal.').waitFor();
  await second.page.getByRole('button', { name: /^Approve/ }).click();
  await second.page.getByText('Approved: Open day').waitFor();
  expect(await stateOf(openDay)).toBe('approved');
  await second.open('/review?of=you');
  await second.page.getByText('Nothing is waiting for you').waitFor();
  await writing.open(`/library/${openDay}/versions`);
  await writing.page.getByText('Approved by Dan Deputy in place of Mel Medical · Step Medical').waitFor();
  await writing.page.getByText('Approved by Lou Legal · Step Legal').waitFor();

  // What is approved waits again once a route that covers the library asks for more.
  const brand = { ...step, stage: 1, name: 'Brand', memberIds: [legal.memberId] };
  await admin
    .post('/api/approval-routes')
    .send({ name: 'Brand', inForce: true, ...everything, steps: [brand] })
    .expect(201);
  await second.open('/review?of=you');
  await second.page.getByText('Approved before, asked for more since').waitFor();
  await second.page.getByRole('link', { name: 'Open day' }).click();
  await second.page.getByText('You decide on the step Brand.').waitFor();
  await second.page.getByRole('button', { name: /^Approve/ }).click();
  await second.page.getByText('Approved: Open day').waitFor();
  expect([...inPlace.complaints, ...second.complaints]).toEqual([]);
  for (const visit of [inPlace, writing, second]) await visit.close();
  await stage.close();
});
