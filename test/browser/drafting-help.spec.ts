import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { aModelDouble, type ModelDouble } from '#testing/second-reader';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const WARMER = 'What a week: a hundred pupils in our laboratories in Leeds!';
const NONE = { topics: 'none', topicIds: [] };

describe('help with drafting', () => {
  let stage: PortalStage;
  let double: ModelDouble;
  let ada: Actor;
  let lead: Agent;
  let itemId: string;
  let fixedId: string;
  let lena: Actor;
  let amir: Actor;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    stage = await PortalStage.open({ SECOND_READER_PRIVATE: 'true' });
    double = await aModelDouble();
    double.answers({ suggestions: [WARMER] });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    amir = await stage.member({ name: 'Amir Author', roles: ['author'] });
    lena = await stage.member({ name: 'Lena Lead', roles: ['admin'] });
    lead = await stage.agentOf(lena);
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const captions = [{ text: CAPTION, disclosure: 'I work for Acme.' }];
    itemId = await anApprovedItem(await stage.agentOf(amir), reviewer, { title: 'A hundred pupils', captions });
    const slots = ['why', 'who'].map((name) => ({ name, hint: `${name} you come`, maxLength: 40 }));
    const text = 'We open: {{why}} Come on Saturday. {{who}}';
    const fixed = [{ text, slots, locked: true, disclosure: 'I work for Acme.' }];
    fixedId = await anApprovedItem(await stage.agentOf(amir), reviewer, { title: 'Open day', captions: fixed });
    await connectAccount(await stage.agentOf(ada), stage.all, 'Ada Adams');
    await lead
      .put('/api/second-reader')
      .send({ baseUrl: double.baseUrl, model: 'a-model', public: NONE, professionals: NONE, revision: 0 })
      .expect(200);
    visit = await stage.visit({ actor: ada });
    page = visit.page;
  });
  afterAll(async () => {
    await double.stop();
    await stage.close();
  });

  const editor = () => page.getByRole('textbox', { name: 'Text of your post' });
  const settings = async () => (await lead.get('/api/drafting-help/settings').expect(200)).body;
  const suggested = () => page.getByRole('article', { name: 'Suggestion by a-model' });
  const facts = async (kind: string) =>
    stage.all.test.owner('SELECT detail FROM ledger_entries WHERE organisation_id = $1 AND kind = $2', [
      ada.organisationId,
      kind,
    ]);

  it('is not there until an admin allows it, which is saved unchanged and changed', async () => {
    await visit.open(`/feed/${itemId}`);
    await editor().waitFor();
    expect(await page.getByRole('button', { name: 'Help me write' }).count()).toBe(0);

    const admin = await stage.visit({ actor: lena });
    await admin.open('/settings');
    await admin.page.getByRole('link', { name: 'Set up help with drafting' }).click();
    await admin.page.getByText('It asks a-model').waitFor();
    const reach = admin.page.getByLabel('Texts for the public', { exact: true });
    await reach.selectOption('all');
    await reach.selectOption('none');
    expect(await admin.page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    expect((await settings()).revision).toBe(0);
    await reach.selectOption('chosen');
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByText('Choose at least one topic.').first().waitFor();
    await reach.selectOption('all');
    await admin.page.getByRole('button', { name: 'Save', exact: true }).click();
    await admin.page.getByText('Saved', { exact: true }).first().waitFor();
    expect(await settings()).toMatchObject({ public: { topics: 'all' }, professionals: NONE, revision: 1 });
    await admin.close();
  });

  it('shows a member a suggestion as one, with what would change; taken, it is one step that Ctrl+Z takes back', async () => {
    double.answers({ suggestions: [`${WARMER} [disclosure 1]`] });
    await visit.open(`/feed/${itemId}`);
    const before = await editor().inputValue();
    await page.getByRole('button', { name: 'Help me write' }).click();
    await page.getByRole('heading', { name: 'Help with writing' }).waitFor();
    await page.getByRole('button', { name: 'Warmer' }).click();
    await suggested().waitFor();
    expect(await suggested().locator('ins').count()).toBeGreaterThan(0);
    expect(await editor().inputValue()).toBe(before);
    await suggested().getByRole('button', { name: 'Use this' }).click();
    expect(await editor().inputValue()).toBe(`${WARMER} I work for Acme.`);
    expect(await page.locator('textarea:focus').inputValue()).toContain(WARMER);
    await page.keyboard.press('Control+z');
    expect(await editor().inputValue()).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await editor().inputValue()).toBe(`${WARMER} I work for Acme.`);
  });

  it('goes out only when they share it, and then is on record as a suggestion', async () => {
    expect(await facts('share.created')).toEqual([]);
    await page.getByRole('button', { name: 'Share on LinkedIn now' }).click();
    await page.getByRole('link', { name: 'All my shares' }).or(page.getByText('Back to the feed')).first().waitFor();
    expect(await facts('share.created')).toHaveLength(1);
    expect(await facts('suggestion.shared')).toMatchObject([{ detail: { model: 'a-model' } }]);
  });

  it('says what it left out and why, shows plain text only, and loses nothing when the model is away', async () => {
    double.answers({
      suggestions: [
        `Look: ${WARMER} https://evil.example [disclosure 1]`,
        `Look: ${WARMER} <b>Now</b> [disclosure 1]`,
        WARMER,
      ],
    });
    await visit.open(`/feed/${itemId}`);
    const mine = 'I was there, and I say so myself. I work for Acme.';
    await editor().fill(mine);
    await page.getByRole('button', { name: 'Help me write' }).click();
    await page.getByRole('button', { name: 'Three variants' }).click();
    await page.getByText('3 suggestions are not shown:').waitFor();
    await page.getByText('It brings a link', { exact: false }).waitFor();
    await page.getByText('It is not plain text.', { exact: false }).waitFor();
    double.answers((response) => response.destroy());
    await page.getByRole('button', { name: 'Shorter' }).click();
    await page.getByText('a-model did not answer this time. Your text is as it was', { exact: false }).waitFor();
    expect(await editor().inputValue()).toBe(mine);
  });

  it('fills the slots of a fixed caption anew, several in one step, and leaves its fixed words alone', async () => {
    const mine = 'We open: for fun! Come on Saturday. Everybody.\n\nI work for Acme.';
    const better = 'We open: I bake! Come on Saturday. You, too.\n\n';
    double.answers({ suggestions: [`${better}[disclosure 1]`, 'Come on Sunday: I bake! [disclosure 1]'] });
    await visit.open(`/feed/${fixedId}`);
    await editor().fill(mine);
    await page.getByRole('button', { name: 'Help me write' }).click();
    expect(await page.getByRole('button', { name: 'In another language' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Warmer' }).click();
    await page.getByText('1 suggestion is not shown:').waitFor();
    await suggested().getByRole('button', { name: 'Use this' }).click();
    expect(await editor().inputValue()).toBe(`${better}I work for Acme.`);
    await page.keyboard.press('Control+z');
    expect(await editor().inputValue()).toBe(mine);
  });

  it('makes captions of one for an author, which are drafts with slots as before and go to review', async () => {
    double.answers({ suggestions: ['Come and look: {{x}}', 'A hundred guests in white coats! [slot 1] [link 1]'] });
    const writing = await stage.visit({ actor: amir });
    await writing.open('/library/new');
    await writing.page.getByRole('textbox', { name: 'Title', exact: true }).fill('Guests');
    const texts = writing.page.getByRole('textbox', { name: /^Text of/ });
    await texts.first().fill('A hundred pupils came to us. {{own_words}} {{link}}');
    await writing.page.getByRole('button', { name: 'Help me write' }).click();
    await writing.page.getByRole('button', { name: 'Three variants' }).click();
    const card = writing.page.getByRole('article', { name: 'Suggestion by a-model' });
    await card.getByRole('button', { name: 'Add as a caption' }).click();
    await writing.page.getByText('Added below as a caption.').waitFor();
    expect(await texts.count()).toBe(2);
    expect(await texts.nth(1).inputValue()).toBe('A hundred guests in white coats! {{own_words}} {{link}}');
    await writing.page.getByRole('button', { name: 'Save draft' }).click();
    await writing.page.waitForURL(/library\/(?!new)/);
    const { body } = await (await stage.agentOf(amir)).get('/api/content?state=draft').expect(200);
    expect(body.items).toMatchObject([{ title: 'Guests', state: 'draft' }]);
    expect(writing.complaints).toEqual([]);
  });
});
