import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';

describe('an item of the library that somebody may read and not change', () => {
  let stage: PortalStage;
  let people: Record<'admin' | 'reviewer' | 'other' | 'author' | 'lead', Actor>;
  let itemId: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    people = {
      author: await stage.member({ name: 'Amir Author', roles: ['author'] }),
      other: await stage.member({ name: 'Olga Other', roles: ['author'] }),
      reviewer: await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }),
      admin: await stage.member({ name: 'Alma Admin', roles: ['admin'] }),
      lead: await stage.member({ name: 'Cleo Comms', roles: ['comms_lead'] }),
    };
    itemId = await anApprovedItem(await stage.agentOf(people.author), await stage.agentOf(people.reviewer), {
      title: 'A hundred pupils',
      captions: [{ text: 'Our laboratories opened their doors to a hundred pupils this week.' }],
    });
  });
  afterAll(() => stage.close());

  it.each(['admin', 'reviewer', 'other'] as const)(
    'says to %s who may, and offers nothing that is refused',
    async (who) => {
      const visit = await stage.visit({ actor: people[who] });
      const { page } = visit;
      await visit.open(`/library/${itemId}`);
      await page.getByText('Only its author, Amir Author, and the comms leads may change it.').waitFor();
      await page.getByText('Our laboratories opened their doors').first().waitFor();
      for (const name of ['Save draft', 'Send to review', 'Retire', 'Add a caption'])
        expect([name, await page.getByRole('button', { name, exact: true }).count()]).toEqual([name, 0]);
      expect(await page.getByRole('textbox').count()).toBe(0);
      expect(visit.complaints).toEqual([]);
      await visit.close();
    },
  );

  it.each(['author', 'lead'] as const)('is changed by the %s', async (who) => {
    const visit = await stage.visit({ actor: people[who] });
    await visit.open(`/library/${itemId}`);
    await visit.page.getByRole('button', { name: 'Save draft' }).waitFor();
    expect(await visit.page.getByText('You can read this item.').count()).toBe(0);
    await visit.close();
  });

  it.each(['admin', 'reviewer'] as const)('offers %s no new one, which the server would refuse', async (who) => {
    const visit = await stage.visit({ actor: people[who] });
    const { page } = visit;
    await visit.open('/library');
    await page.getByRole('link', { name: 'A hundred pupils' }).waitFor();
    expect(await page.getByRole('link', { name: 'Write an item' }).count()).toBe(0);
    await visit.open('/library/new');
    await page.getByText('Authors and comms leads write items').waitFor();
    expect(await page.getByRole('button', { name: 'Save draft' }).count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
