import { PortalStage } from '../support/portal-stage.js';

it('shows whom a route asks which approvals are given, which are missing and who can give them', async () => {
  const stage = await PortalStage.open();
  const author = await stage.member({ name: 'Ann Author', roles: ['author'] });
  const medical = await stage.member({ name: 'Mel Medical', roles: ['reviewer'] });
  const legal = await stage.member({ name: 'Lou Legal', roles: ['safety_officer'] });
  const admin = await stage.agentOf(await stage.member({ name: 'Ada Admin', roles: ['admin'] }));
  const step = { roles: [], needed: 'any', due: { amount: 2, unit: 'days' } };
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
  const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens on Saturday.' }];
  const { body: item } = await writes.post('/api/content').send({ title: 'Open day', captions }).expect(201);
  await writes.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);

  const visit = await stage.visit({ actor: medical });
  await visit.open(`/review/${item.id}`);
  const listed = visit.page.getByRole('list', { name: 'Approvals' }).getByRole('listitem');
  await listed.filter({ hasText: /Medical · Waiting.*Can decide: Mel Medical/ }).waitFor();
  await listed.filter({ hasText: 'Legal · Comes later' }).waitFor();
  await visit.page.getByRole('button', { name: /^Approve/ }).click();
  await visit.page.getByText('Approved: Open day').waitFor();
  await visit.open(`/review/${item.id}`);
  await listed.filter({ hasText: /Medical · Approved.*Mel Medical/ }).waitFor();
  await listed.filter({ hasText: /Legal · Waiting.*Can decide: Lou Legal/ }).waitFor();
  expect(visit.complaints).toEqual([]);
  await visit.close();

  const officer = await stage.visit({ actor: legal });
  await officer.open('/safety');
  await officer.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' }).click();
  await officer.page.getByRole('link', { name: /Open day/ }).click();
  await officer.page.getByRole('button', { name: /^Approve/ }).waitFor();
  await officer.page.getByRole('button', { name: 'Comment', exact: true }).click();
  await officer.page.getByRole('textbox', { name: 'What you want to say' }).fill('Which laboratory is it?');
  await officer.page.getByRole('button', { name: 'Write the comment' }).click();
  await officer.page.getByRole('list', { name: 'Comments' }).getByText('Which laboratory is it?').waitFor();
  // What the author answers is told with the item's address in the library, which an officer does not have.
  await officer.open(`/library/${item.id}`);
  await officer.page.getByRole('list', { name: 'Comments' }).getByText('Which laboratory is it?').waitFor();
  expect(officer.page.url()).toMatch(`/review/${item.id}`);
  expect(officer.complaints).toEqual([]);
  await officer.close();
  await stage.close();
});
