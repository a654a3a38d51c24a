import type { Page } from 'playwright-core';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';

describe('an own rule whose pattern only the second engine may run', () => {
  let stage: PortalStage;
  let page: Page;

  beforeAll(async () => {
    stage = await PortalStage.open();
    const ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const admin = await stage.agentOf(await stage.member({ name: 'Alma Admin', roles: ['admin'] }));
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const itemId = await anApprovedItem(author, reviewer, {
      title: 'A hundred pupils in our laboratories',
      captions: [{ text: CAPTION }],
    });
    const definition = JSON.stringify({
      id: 'OWN-1',
      title: 'Batch numbers',
      severity: 'block',
      match: { pattern: 'batch(?:\\s+\\w+)*\\s+\\d+' },
      message: 'Batch numbers stay inside ({{excerpt}}).',
      remedy: 'Leave the number out.',
      examples: { fail: ['The batch of May 42'], pass: ['The bakery'] },
    });
    await admin.post('/api/guidelines/rules').send({ definition, state: 'live' }).expect(201);
    const visit = await stage.visit({ actor: ada });
    page = visit.page;
    await visit.open(`/feed/${itemId}`);
  });
  afterAll(() => stage.close());

  it('is told while one types, once the engine was fetched', async () => {
    await page.getByRole('textbox', { name: 'Text of your post' }).fill(`The batch of next May 42 is here. ${CAPTION}`);
    await page
      .getByRole('list', { name: 'What the screening found' })
      .getByText('Batch numbers stay inside (batch of next May 42).')
      .waitFor();
  });
});
