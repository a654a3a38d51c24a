import { PortalStage } from '../support/portal-stage.js';

it('an item approved on a condition waits for its author, who is told so, until that is met', async () => {
  const stage = await PortalStage.open();
  const ann = await stage.member({ name: 'Ann Author', roles: ['author'] });
  const rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
  const [author, reviewer] = [await stage.agentOf(ann), await stage.agentOf(rita)];
  const captions = [{ network: 'linkedin', language: 'en', text: 'Our laboratory opens on Saturday.' }];
  const submitted = async (title: string) => {
    const { body: item } = await author.post('/api/content').send({ title, captions }).expect(201);
    await author.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    return item;
  };
  await submitted('Fair');
  const { id, version } = await submitted('Open day');
  const decision = { versionId: version.id, decision: 'approved', conditions: 'Ask the site for its consent.' };
  await reviewer.post(`/api/reviews/${id}/decision`).send(decision).expect(200);

  const writing = await stage.visit({ actor: ann });
  const { page } = writing;
  const row = (title: string) => page.getByRole('row', { name: new RegExp(title) });
  await writing.open('/library');
  await row('Open day').getByText('Waiting for you').waitFor();
  await row('Fair').getByText('In review').waitFor();
  const theirs = page.getByRole('list', { name: 'Waiting for you' });
  expect(await theirs.getByRole('listitem').allInnerTexts()).toEqual(['Open day']);
  await theirs.getByRole('link', { name: 'Open day' }).click();
  await page.getByRole('button', { name: 'Done as asked' }).waitFor();
  await page.getByRole('main').getByText('Waiting for you', { exact: true }).waitFor();
  const told = page.getByRole('note', { name: 'When you will be told' });
  await page.waitForLoadState('networkidle');
  expect(await told.count()).toBe(0);
  await writing.open('/library');
  await page.getByRole('link', { name: 'Fair' }).click();
  await told.waitFor();
  await writing.open(`/library/${id}`);

  const reviewing = await stage.visit({ actor: rita, width: 390 });
  await reviewing.open('/review');
  const queue = reviewing.page.getByRole('list', { name: 'Waiting' });
  await queue.getByRole('listitem').filter({ hasText: 'Open day' }).getByText('Waiting for its author').waitFor();
  expect(await queue.getByText('Waiting for its author').count()).toBe(1);
  await reviewing.open(`/library/${id}`);
  await reviewing.page.getByText('Waiting for its author').waitFor();

  await page.getByLabel('How it was seen to').fill('They agreed in writing.');
  await page.getByRole('button', { name: 'Done as asked' }).click();
  await page.getByText('Confirmed', { exact: true }).first().waitFor();
  await writing.open('/library');
  await row('Open day').getByText('Approved').waitFor();
  expect(await theirs.count()).toBe(0);
  await writing.open(`/library/${id}/certificates/${version.id}`);
  await page.getByText('On this condition, which was met: Ask the site for its consent.').waitFor();
  await page.getByText(/How it was seen to: They agreed in writing\. · Ann Author · /).waitFor();
  expect([...writing.complaints, ...reviewing.complaints]).toEqual([]);
  await writing.close();
  await reviewing.close();
  await stage.close();
});
