import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { accessibilityFaults } from '../support/page-health.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';
import { connectAccount, type Agent } from '../support/sign-in.js';

const CAPTION = 'Our laboratories in Leeds opened their doors to a hundred pupils this week.';
/** The value of a deal: the shipped code wants a second pair of eyes. */
const ASKED = `A deal worth 4 million euros made it possible. ${CAPTION}`;
const BOTH = 'you will be told in your inbox and by mail.';

describe('where one waits for somebody else', () => {
  let stage: PortalStage;
  let ada: Actor;
  let agents: Record<'ada' | 'amir' | 'rita' | 'olga', Agent>;
  let itemId: string;
  let officer: { actor: Actor; caseId: string };

  const draft = (title: string) => ({
    title,
    linkUrl: 'https://example.org/open-day',
    topics: [],
    audience: { teams: [], regions: [], languages: [], public: true },
    captions: [{ network: 'linkedin', language: 'en', text: CAPTION }],
  });
  const noteOn = ({ page }: Visit) => page.getByRole('note', { name: 'When you will be told' }).first();
  /** Opens a screen as somebody, and tells what stands there. */
  const told = async (actor: Actor, path: string, act?: (visit: Visit) => Promise<void>) => {
    const visit = await stage.visit({ actor });
    await visit.open(path);
    await act?.(visit);
    const note = noteOn(visit);
    await note.waitFor();
    const text = await note.locator('p').innerText();
    expect(await accessibilityFaults(visit.page)).toEqual([]);
    await note.getByRole('link', { name: 'Open your inbox' }).click();
    await visit.page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    await visit.close();
    return text;
  };
  const choose = async (agent: Agent, mail: string, ...kinds: string[]) => {
    const { body } = await agent.get('/api/notifications/choices').expect(200);
    const changed = body.kinds.map((one: { kind: string }) => (kinds.includes(one.kind) ? { ...one, mail } : one));
    await agent
      .put('/api/notifications/choices')
      .send({ ...body, kinds: changed })
      .expect(200);
  };

  beforeAll(async () => {
    stage = await PortalStage.open({ MAIL_URL: 'smtp://127.0.0.1:9' });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    const olga = await stage.member({ name: 'Olga Officer', roles: ['safety_officer'] });
    const sara = await stage.member({ name: 'Sara Safe', roles: ['safety_officer'] });
    agents = {
      ada: await stage.agentOf(ada),
      amir: await stage.agentOf(await stage.member({ name: 'Amir Author', roles: ['author'] })),
      rita: await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] })),
      olga: await stage.agentOf(olga),
    };
    itemId = await anApprovedItem(agents.amir, agents.rita, { title: 'Pupils', captions: [{ text: CAPTION }] });
    await connectAccount(agents.ada, stage.all, 'Ada Adams');
    await agents.ada
      .post('/api/safety/reports')
      .send({
        text: 'I got terrible hives after taking your ibuprofen',
        source: 'comment',
        network: 'linkedin',
        receivedAt: stage.clock.now().toISOString(),
      })
      .expect(201);
    await stage.all.processAll();
    const { body } = await agents.olga.get('/api/safety/cases').expect(200);
    const caseId = body.items[0].id as string;
    const { body: found } = await agents.olga.get(`/api/safety/cases/${caseId}`).expect(200);
    await agents.olga
      .patch(`/api/safety/cases/${caseId}`)
      .send({ assigneeId: sara.memberId, revision: found.revision })
      .expect(200);
    officer = { actor: olga, caseId };
  });
  afterAll(() => stage.close());

  it('an author who sent an item to review is told that and where they will hear of it', async () => {
    const author = await stage.member({ name: 'Anna Author', roles: ['author'] });
    const agent = await stage.agentOf(author);
    const { body: item } = await agent.post('/api/content').send(draft('A day of chemistry')).expect(201);
    await agent.post(`/api/content/${item.id}/submit`).send({ versionId: item.version.id }).expect(200);
    expect(await told(author, `/library/${item.id}`)).toContain(`When it is decided, ${BOTH}`);
  });

  it('so is a member whose own text is at a reviewer, in the editor and under their shares', async () => {
    const { body: item } = await agents.ada.get(`/api/feed/${itemId}`).expect(200);
    const [caption] = item.captions;
    const { body: review } = await agents.ada
      .post('/api/text-reviews')
      .send({ versionId: item.versionId, captionId: caption.id, network: 'linkedin', text: ASKED, node: 'advocacy' })
      .expect(201);
    const words = `When somebody has decided, ${BOTH}`;
    expect(await told(ada, '/shares')).toContain(words);
    expect(await told(ada, `/feed/${itemId}?caption=${caption.id}&asked=${review.id}`)).toContain(words);
  });

  it('so is a member whose share is on hold, as they chose for what may come of it', async () => {
    const { body: item } = await agents.ada.get(`/api/feed/${itemId}`).expect(200);
    const order = {
      versionId: item.versionId,
      captionId: item.captions[0].id,
      network: 'linkedin',
      text: item.captions[0].text,
      node: 'advocacy',
      schedule: { localTime: '2026-12-01T09:00', timeZone: 'Europe/London' },
    };
    const { body: share } = await agents.ada.post('/api/shares').send(order).expect(201);
    await stage.all.test.owner(`UPDATE publications SET state = 'held', hold_key = 'x' WHERE share_id = $1`, [
      share.id,
    ]);
    await choose(agents.ada, 'at_once', 'share.published', 'share.held', 'share.unknown', 'share.failed');
    expect(await told(ada, '/shares?state=held')).toContain(`When it is out, or cannot go out, ${BOTH}`);
    await choose(agents.ada, 'off', 'share.published');
    expect(await told(ada, '/shares?state=held')).toContain('as you chose for each case');
  });

  it('so is who connected an account, before it has to be renewed', async () => {
    expect(await told(ada, '/connections')).toContain(BOTH);
    await choose(agents.ada, 'off', 'connection.ending', 'connection.expired');
    expect(await told(ada, '/connections')).toContain('you will be told in your inbox.');
  });

  it('so is an officer who handed over a case', async () => {
    const words = `Should the deadline pass, ${BOTH}`;
    expect(await told(officer.actor, `/safety/${officer.caseId}`)).toContain(words);
  });

  it('so is an admin who invites somebody, and one who chose to hear nothing is told that too', async () => {
    const admin = await stage.member({ name: 'Hana Head', roles: ['admin'] });
    const invite = (name: string, email: string) => async (visit: Visit) => {
      const { page } = visit;
      await page.getByRole('button', { name: 'Invite somebody' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill(name);
      await dialog.getByLabel('E-mail').fill(email);
      await dialog.getByRole('checkbox', { name: 'Advocate' }).check();
      await dialog.getByRole('button', { name: 'Create the invitation' }).click();
    };
    expect(await told(admin, '/people', invite('Nell New', 'nell@acme.example'))).toContain(
      'When somebody you invited has joined, you will be told in your inbox and in your digest.',
    );
    const agent = await stage.agentOf(admin);
    const { body } = await agent.get('/api/notifications/choices').expect(200);
    const kinds = body.kinds.map((one: { kind: string }) =>
      one.kind === 'invitation.accepted' ? { ...one, inbox: false, mail: 'off' } : one,
    );
    await agent
      .put('/api/notifications/choices')
      .send({ ...body, kinds })
      .expect(200);
    expect(await told(admin, '/people', invite('Ned New', 'ned@acme.example'))).toContain('look here again');
  });
});
