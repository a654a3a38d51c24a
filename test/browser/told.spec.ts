import type { Page } from 'playwright-core';
import supertest from 'supertest';
import type { Actor } from '#libs/kernel';
import { MailServer, type Mail } from '../support/mail-server.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const PASSWORD = 'eight brisk kingfishers';
const TITLE = 'A hundred pupils in our laboratories';
const COMPANY_MS = 5 * 60_000;

describe('people who are told by mail', () => {
  let mail: MailServer;
  let stage: PortalStage;

  const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  /** What has come to somebody by now; a mail that is not urgent waits some minutes for others to go with it. */
  const mailsTo = async (address: string, waitedMs = 0): Promise<Mail[]> => {
    await stage.all.processAll();
    await stage.pass(waitedMs);
    await stage.all.processAll();
    return mail.to(address);
  };

  beforeAll(async () => {
    mail = await MailServer.start();
    stage = await PortalStage.open({ MAIL_URL: mail.url, MAIL_FROM: 'Acme Research <advocacy@acme.example>' });
    // Only what happens after an organisation was first looked at is told.
    await stage.all.processAll();
  });
  afterAll(async () => {
    await stage.close();
    await mail.stop();
  });

  describe('somebody who is invited', () => {
    const NORA = 'nora.new@acme.example';

    it('gets a mail whose link lets them in, once', async () => {
      const admin = await stage.visit({ actor: await stage.member({ name: 'Olga Owner', roles: ['admin'] }) });
      await admin.open('/people');
      await admin.page.getByRole('button', { name: 'Invite somebody' }).click();
      const dialog = admin.page.getByRole('dialog');
      await dialog.getByLabel('E-mail address').fill(NORA);
      await dialog.getByLabel('Name', { exact: true }).fill('Nora New');
      await dialog.getByRole('button', { name: 'Create the invitation' }).click();
      await dialog.getByRole('status').getByText('a mail with this address is on its way').waitFor();
      expect(admin.complaints).toEqual([]);
      await admin.close();

      const [invitation, ...more] = await mailsTo(NORA);
      expect(more).toEqual([]);
      expect(invitation!.email.subject).toBe('Acme Research invites you to Vouchsafe');
      expect(invitation!.email.text).toContain('Olga Owner has invited you to join Acme Research on Vouchsafe.');
      expect(invitation!.email.text).toContain(invitation!.link);
      expect(invitation!.header('list-unsubscribe')).toBe('');

      const nora = await stage.visit();
      await nora.open(invitation!.link);
      await heading(nora.page, 'Welcome');
      expect(await nora.page.getByLabel('E-mail address').inputValue()).toBe(NORA);
      await nora.page.getByLabel('Choose a password').fill(PASSWORD);
      await nora.page.getByRole('button', { name: 'Accept and sign in' }).click();
      await heading(nora.page, 'Feed');
      expect(nora.complaints).toEqual([]);
      await nora.context.clearCookies();
      await nora.open(invitation!.link);
      await nora.page.getByText('This invitation was accepted already; sign in instead.').waitFor();
      await nora.close();
      expect(await mailsTo(NORA)).toHaveLength(1);
    });
  });

  describe('a text that waits for a review', () => {
    let rita: Actor;
    let author: Visit;
    let reviewer: Visit;

    /** An author sends what they wrote to review. */
    async function submit(title: string): Promise<void> {
      const { page } = author;
      await author.open('/library/new');
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
      const caption = page.getByRole('group', { name: 'Caption 1, English', exact: true });
      await caption.getByRole('textbox', { name: /^Text of Caption/ }).fill('Our laboratories opened their doors.');
      await page.getByLabel('Link', { exact: true }).fill('https://example.org/open-day');
      await page.getByRole('button', { name: 'Send to review' }).click();
      await page.getByText('Sent to review.').waitFor();
    }

    beforeAll(async () => {
      rita = await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] });
      author = await stage.visit({ actor: await stage.member({ name: 'Amir Author', roles: ['author'] }) });
      reviewer = await stage.visit({ actor: rita });
    });
    afterAll(async () => {
      await author.close();
      await reviewer.close();
    });

    it('comes to the reviewer’s inbox and mail, whose link leads to that review', async () => {
      await submit(TITLE);
      expect(await mailsTo('rita.reviewer@acme.example')).toEqual([]);
      await reviewer.open('/inbox');
      const row = reviewer.page.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
      await row.getByText(`“${TITLE}” is to be decided on.`).waitFor();
      expect(await row.count()).toBe(1);

      const [waits, ...more] = await mailsTo('rita.reviewer@acme.example', COMPANY_MS);
      expect(more).toEqual([]);
      expect(waits!.email.subject).toBe('A text waits for your review');
      expect(waits!.email.text).toContain(`“${TITLE}” is to be decided on.`);
      await reviewer.catchUp();
      await reviewer.open(waits!.link);
      await heading(reviewer.page, TITLE);
    });

    it('is approved there, and its author is told, in the inbox and by mail', async () => {
      const { page } = reviewer;
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByText(`Approved: ${TITLE}`).waitFor();
      const [approved, ...more] = await mailsTo('amir.author@acme.example', COMPANY_MS);
      expect(more).toEqual([]);
      expect(approved!.email.subject).toBe('Your text was approved');
      await author.catchUp();
      await author.open('/inbox');
      await author.page.getByRole('listitem').getByText('Your text was approved').waitFor();
      await author.open(approved!.link);
      await heading(author.page, TITLE);
      expect([...author.complaints, ...reviewer.complaints]).toEqual([]);
    });

    it('is not mailed to who unsubscribed with one click, and stands in their inbox all the same', async () => {
      const [waits] = mail.to('rita.reviewer@acme.example');
      const address = /^<(.+)>$/.exec(waits!.header('list-unsubscribe'))![1]!;
      expect(waits!.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      const chosen = async () => {
        const { body } = await (await stage.agentOf(rita)).get('/api/notifications/choices').expect(200);
        return body.kinds.find(({ kind }: { kind: string }) => kind === 'review.waits').mail;
      };
      await reviewer.page.goto(address);
      await heading(reviewer.page, 'Unsubscribe');
      expect(await chosen()).toBe('at_once');
      const { pathname, search } = new URL(address);
      const click = supertest(stage.all.url).post(pathname + search);
      await click.type('form').send('List-Unsubscribe=One-Click').expect(200);
      expect(await chosen()).toBe('off');

      await submit('Our new canteen');
      expect(await mailsTo('rita.reviewer@acme.example', COMPANY_MS)).toEqual([waits]);
      await reviewer.catchUp();
      await reviewer.open('/inbox');
      await reviewer.page.getByRole('listitem').getByText('“Our new canteen” is to be decided on.').waitFor();
    });

    it('is declined on the page that the mail leads to, too, which leads on to all choices', async () => {
      const { page } = reviewer;
      await page.goto(/^<(.+)>$/.exec(mail.to('amir.author@acme.example')[0]!.header('list-unsubscribe'))![1]!);
      await page.getByRole('button', { name: 'Unsubscribe' }).click();
      await page.getByRole('status').getByText('You will get no more mails of this kind.').waitFor();
      await page.getByRole('link', { name: 'Choose what you are told' }).click();
      await heading(page, 'What you are told');
      expect(mail.to('amir.author@acme.example')[0]!.email.text).toContain(`${stage.all.url}/inbox/choices`);
      expect(reviewer.complaints).toEqual([]);
    });
  });
});
