import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, PERSON } from '../support/sign-in.js';

const DOORS = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const STUDY = 'Our study of sleep in Leeds begins in spring.';

describe('a seller’s prospects', () => {
  let stage: PortalStage;
  let seller: Actor;
  let visits: Record<'seller' | 'author' | 'admin' | 'lead' | 'advocate', Visit>;
  let page: Page;
  let doorsId: string;

  const row = (name: string) =>
    page.getByRole('list', { name: 'Prospects' }).getByRole('listitem').filter({ hasText: name });
  const follow = async (url: string) => {
    await supertest(stage.all.url).get(new URL(url).pathname).set(PERSON).expect(302);
    await stage.all.processAll();
  };

  beforeAll(async () => {
    stage = await PortalStage.open();
    seller = await stage.member({ name: 'Sam Seller', roles: ['seller'] });
    const author = await stage.member({ name: 'Amir Author', roles: ['author'] });
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    const writing = await stage.agentOf(author);
    doorsId = await anApprovedItem(writing, reviewer, { title: 'Open doors', captions: [{ text: DOORS }] });
    await anApprovedItem(writing, reviewer, { title: 'The sleep study', captions: [{ text: STUDY }] });
    await connectAccount(await stage.agentOf(seller), stage.all, 'Sam Seller');
    visits = {
      seller: await stage.visit({ actor: seller }),
      author: await stage.visit({ actor: author }),
      admin: await stage.visit({ actor: await stage.member({ name: 'Ann Admin', roles: ['admin'] }) }),
      lead: await stage.visit({ actor: await stage.member({ name: 'Lea Lead', roles: ['seller'] }) }),
      advocate: await stage.visit({ actor: await stage.member({ name: 'Ada Adams', roles: ['advocate'] }) }),
    };
    page = visits.seller.page;
  });
  afterAll(() => stage.close());

  it('find content by the stage its author set, which holds at once', async () => {
    const { author } = visits;
    await author.open(`/library/${doorsId}`);
    await author.page.getByLabel('Stage for sellers').selectOption({ label: 'Decision' });
    await author.page.getByText('Saved', { exact: true }).first().waitFor();
    await author.page.reload();
    await author.page.locator('option:checked', { hasText: 'Decision' }).waitFor({ state: 'attached' });
    await visits.seller.open('/feed');
    await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'Decision' });
    await page.getByRole('link', { name: 'The sleep study' }).first().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Open doors' }).first().waitFor();
    await visits.advocate.open('/feed');
    expect(await visits.advocate.page.getByLabel('Stage', { exact: true }).count()).toBe(0);
  });

  it('are named by the seller, after an empty page that says what they are for and what is recorded', async () => {
    await visits.seller.open('/prospects');
    await page.getByText('Nobody here yet').waitFor();
    await page.getByRole('note').getByText('never by whom').waitFor();
    await page.getByRole('button', { name: 'New prospect' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText(/must not be empty/i).waitFor();
    await page.getByLabel('Name').fill('Acme Hospital');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme Hospital' }).waitFor();
    await page.getByText('No links yet. Pick something below.').waitFor();
  });

  it('get a link to send, picked by stage, whose clicks are counted for them alone', async () => {
    await page.getByLabel('Stage', { exact: true }).selectOption({ label: 'Decision' });
    await page.getByRole('button', { name: 'Get a link: The sleep study' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Get a link: Open doors' }).click();
    const given = page.getByLabel('Link for Acme Hospital');
    const url = await given.inputValue();
    await page.getByText('is not screened here').waitFor();
    // Who follows a link within its first seconds is a machine.
    await stage.pass(60_000, visits.seller);
    expect(url.toLowerCase()).not.toContain('acme hospital');
    await follow(url);
    await visits.seller.open('/prospects');
    await row('Acme Hospital').getByText('1 click', { exact: true }).waitFor();
    await row('Acme Hospital').getByText('1 link', { exact: true }).waitFor();
    await row('Acme Hospital')
      .getByText(/last on/)
      .waitFor();
  });

  it('are had in mind with a post, whose link is then theirs', async () => {
    await row('Acme Hospital').getByRole('link', { name: 'Acme Hospital' }).click();
    await page.getByRole('link', { name: 'Write a post: The sleep study' }).click();
    const pick = page.getByLabel('With a prospect in mind');
    await pick.locator('option:checked', { hasText: 'Acme Hospital' }).waitFor({ state: 'attached' });
    await pick.selectOption({ label: 'Nobody in particular' });
    await page.waitForURL((url) => !url.searchParams.has('prospect'));
    await pick.selectOption({ label: 'Acme Hospital' });
    await page.waitForURL((url) => url.searchParams.has('prospect'));
    const share = page.getByRole('button', { name: 'Share on LinkedIn now' });
    await share.click();
    await share.waitFor({ state: 'detached' });
    await stage.all.processAll();
    await visits.seller.open('/prospects');
    await row('Acme Hospital').getByText('2 links').waitFor();
    await row('Acme Hospital').getByRole('link', { name: 'Acme Hospital' }).click();
    const links = page.getByRole('list', { name: 'Their links' }).getByRole('listitem');
    await links.filter({ hasText: 'The sleep study' }).getByText('In a post').waitFor();
    await links.filter({ hasText: 'Open doors' }).getByText('To send').waitFor();
  });

  it('are seen by the lead of the team and nobody else', async () => {
    const { admin, lead, advocate } = visits;
    await lead.open('/prospects/team');
    await lead.page.getByText('You lead no team').waitFor();
    await admin.open('/teams');
    await admin.page.getByRole('button', { name: 'Research' }).click();
    await admin.page.getByLabel('Led by').selectOption({ label: 'Lea Lead' });
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await admin.page.getByRole('dialog').waitFor({ state: 'detached' });
    await lead.open('/prospects');
    await lead.page.getByRole('link', { name: 'Team prospects' }).click();
    await lead.page.getByRole('list', { name: 'Sam Seller' }).getByRole('link', { name: 'Acme Hospital' }).click();
    await lead.page.getByText('Prospect of Sam Seller').waitFor();
    expect(await lead.page.getByRole('button', { name: 'Change' }).count()).toBe(0);
    await advocate.open('/prospects');
    await advocate.page.getByText('Nothing for you here').or(advocate.page.getByRole('alert')).first().waitFor();
    expect(await advocate.page.getByText('Acme Hospital').count()).toBe(0);
    await admin.open('/ledger');
    expect(await admin.page.getByText('Acme Hospital').count()).toBe(0);
  });

  it('have their place in the rail of a comms lead who leads the team, and of no other', async () => {
    const cora = await stage.member({ name: 'Cora Comms', roles: ['comms_lead'] });
    const visit = await stage.visit({ actor: cora });
    const rail = visit.page.getByRole('navigation', { name: 'Main' });
    await visit.open('/dashboard');
    expect(await rail.getByRole('link', { name: 'Team prospects' }).count()).toBe(0);
    const { admin } = visits;
    await admin.open('/teams');
    await admin.page.getByRole('button', { name: 'Research' }).click();
    await admin.page.getByLabel('Led by').selectOption({ label: 'Cora Comms' });
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await admin.page.getByRole('dialog').waitFor({ state: 'detached' });
    await visit.open('/dashboard');
    await rail.getByRole('link', { name: 'Team prospects' }).click();
    await visit.page.getByRole('link', { name: 'Acme Hospital' }).click();
    await visit.page.getByRole('link', { name: 'Team prospects' }).last().click();
    await visit.page.getByRole('heading', { level: 1, name: 'Team prospects' }).waitFor();
    expect(await visit.page.getByRole('link', { name: 'Prospects', exact: true }).count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('are called otherwise, and erased for good on request', async () => {
    await visits.seller.open('/prospects');
    await row('Acme Hospital').getByRole('link', { name: 'Acme Hospital' }).click();
    await page.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Name').fill('Acme Clinic');
    await page.getByLabel('Person').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme Clinic' }).waitFor();
    await page.getByRole('button', { name: 'Erase' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase Acme Clinic?' });
    await dialog.getByText('gone for good, in backups too').waitFor();
    await dialog.getByRole('button', { name: 'Erase' }).click();
    await page.getByText('Nobody here yet').waitFor();
    await page.reload();
    await page.getByText('Nobody here yet').waitFor();
  });
});
