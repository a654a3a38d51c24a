import { DateTime } from 'luxon';
import type { Page } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { accessibilityFaults } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
const ZONE = 'Europe/London';

describe('when a member shares', () => {
  let stage: PortalStage;
  let ada: Actor;
  let agent: Agent;
  let itemId: string;
  let visit: Visit;
  let page: Page;
  /** What the server was meant to refuse is no complaint. */
  let refused: RegExp | undefined;

  /** Two days after the stage's own today, which is a Wednesday. */
  const day = DateTime.fromISO('2026-11-06', { zone: ZONE });
  const panel = () => page.getByRole('region', { name: 'When you share' });
  const save = () => panel().getByRole('button', { name: 'Keep these times' });
  const visited = async (width: number) => {
    visit = await stage.visit({ actor: ada, width });
    page = visit.page;
  };
  const toComposer = async () => {
    await visit.open(`/feed/${itemId}`);
    await page.getByRole('textbox', { name: 'Text of your post' }).waitFor();
  };
  const times = async () => (await agent.get('/api/sharing-times').expect(200)).body;
  const upcoming = async () =>
    (await agent.get('/api/shares').query({ mine: 'true', stage: 'upcoming' }).expect(200)).body.items;

  beforeAll(async () => {
    stage = await PortalStage.open();
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    agent = await stage.agentOf(ada);
    const author = await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] }));
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(author, reviewer, { title: 'A hundred pupils', captions: [{ text: CAPTION }] });
    await connectAccount(agent, stage.all, 'Ada Adams');
  });
  afterEach(async () => {
    expect(visit.complaints.filter((each) => !refused?.test(each))).toEqual([]);
    refused = undefined;
    await visit.close();
  });
  afterAll(() => stage.close());

  it('is chosen under their own account, on a phone too', async () => {
    await visited(390);
    await visit.open('/account');
    await panel().getByText('You keep no slots yet.').waitFor();
    await panel().getByRole('switch', { name: 'Quiet hours' }).click({ force: true });
    await panel().getByLabel('From', { exact: true }).fill('22:00');
    await panel().getByRole('button', { name: 'Add a slot' }).click();
    await panel().getByLabel('Day of slot 1').selectOption(String(day.weekday));
    await panel().getByLabel('Time of slot 1').fill('06:30');
    await save().click();
    await panel().getByText('is in your quiet hours; choose a time outside of them').waitFor();
    refused = /\b400\b/;
    await panel().getByLabel('Time of slot 1').fill('08:30');
    await save().click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await times()).toMatchObject({
      quietFrom: '22:00',
      quietTo: '07:00',
      slots: [{ weekday: day.weekday, time: '08:30' }],
      version: 1,
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is told of in another tab that has saved meanwhile, and can be put over it', async () => {
    await visited(1440);
    await visit.open('/account');
    const most = panel().getByLabel('Shares a day on each network, at most');
    await most.fill('7');
    const { timeZone: _, ...before } = await times();
    await agent
      .put('/api/sharing-times')
      .send({ ...before, lateByMinutes: 60 })
      .expect(200);
    await save().click();
    await panel().getByRole('button', { name: 'Put mine over it' }).click();
    refused = /\b409\b/;
    await save().click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await times()).toMatchObject({ mostADay: 7, lateByMinutes: 60 });
  });

  it.each([1440, 390])(
    'is said where a time is in the quiet hours, with the next that is free (%i px)',
    async (width) => {
      await visited(width);
      await toComposer();
      await page.getByText('At a time', { exact: true }).click();
      await page.getByLabel(/date and time/i).fill(`${day.toISODate()}T23:15`);
      await page.getByText('This time is in your quiet hours.').waitFor();
      expect(await page.getByRole('button', { name: 'Schedule for LinkedIn' }).isDisabled()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.getByRole('button', { name: /^Take .*07:00/ }).click();
      await page.getByText(/Goes out on .*07:00/).waitFor();
      await page.getByRole('article').locator('time').filter({ hasText: '07:00' }).waitFor();
      await page.getByRole('button', { name: 'Schedule for LinkedIn', disabled: false }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.getByText('Now', { exact: true }).click();
    },
  );

  it('is their next slot, which nothing else has then', async () => {
    await visited(1440);
    await toComposer();
    await page.getByText('My next slot', { exact: true }).click();
    await page.getByText(/Goes out on .*08:30/).waitFor();
    await page.getByRole('button', { name: 'Schedule for LinkedIn' }).click();
    await page.getByText('It waits for its time on LinkedIn').first().waitFor();
    const [share] = await upcoming();
    expect(share.schedule.localTime).toBe(`${day.toISODate()}T08:30`);
    const { body } = await agent.get('/api/sharing-times/offer').query({ network: 'linkedin' }).expect(200);
    expect(body.nextSlot.localTime).toBe(`${day.plus({ days: 7 }).toISODate()}T08:30`);
  });

  it('holds for another time too: the next free one is a press away, also when it was refused', async () => {
    await visited(390);
    await visit.open('/shares');
    await page.getByRole('button', { name: 'Another time' }).click();
    const field = page.getByLabel('New date and time');
    const move = (disabled: boolean) => page.getByRole('button', { name: 'Move it', disabled });
    await field.fill(`${day.toISODate()}T23:15`);
    await page.getByText('This time is in your quiet hours.').waitFor();
    await move(true).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Take .*07:00/ }).click();
    await move(false).waitFor();
    const { timeZone: _, ...before } = await times();
    await agent
      .put('/api/sharing-times')
      .send({ ...before, quietTo: '08:00' })
      .expect(200);
    refused = /\b409\b/;
    await move(false).click();
    await page.getByRole('button', { name: /^Take .*08:00/ }).click();
    await move(false).click();
    await page.getByText('It goes out at the new time.').waitFor();
    const [share] = await upcoming();
    expect(share.schedule.localTime).toBe(`${day.plus({ days: 1 }).toISODate()}T08:00`);
  });

  it('keeps how late a share may be where the API was given a value of its own', async () => {
    const { timeZone: _, ...before } = await times();
    await agent
      .put('/api/sharing-times')
      .send({ ...before, lateByMinutes: 90 })
      .expect(200);
    await visited(1440);
    await visit.open('/account');
    const late = panel().getByLabel('If it could not go out in time, it may still go out');
    await late.getByRole('option', { name: 'up to 90 minutes later', selected: true }).waitFor({ state: 'attached' });
    await panel().getByLabel('Shares a day on each network, at most').fill('9');
    await save().click();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(await times()).toMatchObject({ mostADay: 9, lateByMinutes: 90 });
  });

  it('is apart from what colleagues share where they spread it, which they see before they schedule it', async () => {
    await visited(390);
    await toComposer();
    await page.getByRole('textbox', { name: 'Text of your post' }).fill(`They asked good questions. ${CAPTION}`);
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/api/sharing-times/spread?*', (route) => held.then(() => route.continue()));
    await page.getByText('Spread', { exact: true }).click();
    await page.getByText('Not scheduled yet: find a time').waitFor();
    await page.getByRole('button', { name: 'Share on LinkedIn now', disabled: true }).waitFor();
    answer();
    const found = page.getByText(/^Goes out on /);
    const first = (await found.textContent())!;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('Within').selectOption('seven days');
    await page.getByRole('button', { name: 'Find another' }).click();
    await found.filter({ hasNotText: first }).waitFor();
    const before = (await upcoming()).length;
    await page.getByRole('button', { name: 'Schedule for LinkedIn', disabled: false }).click();
    await page.getByText('It waits for its time on LinkedIn').first().waitFor();
    expect(await upcoming()).toHaveLength(before + 1);
  });
});
