import type { FastifyInstance } from 'fastify';
import { sendPage } from '../feed/page.presenter.js';
import type { Sandbox } from '../sandbox.module.js';
import type { MailFault } from './mail-faults.repository.js';
import type { Mail } from './mail.repository.js';
import { presentMail, presentMailbox, presentNoMail } from './mailbox.presenter.js';
import { MANNERS } from './manner.rules.js';

const MOST_SHOWN = 100;

type One = { Params: { id: string } };
type List = { Querystring: { to?: string; limit?: number } };

const to = { type: 'string', maxLength: 320 } as const;
const listSchema = {
  querystring: { type: 'object', properties: { to, limit: { type: 'integer', minimum: 1, maximum: MOST_SHOWN } } },
};
const faultSchema = {
  body: {
    type: 'object',
    additionalProperties: false,
    required: ['manner'],
    properties: {
      manner: { enum: Object.keys(MANNERS) },
      to,
      times: { type: 'integer', minimum: 1, maximum: 10_000 },
    },
  },
};

/** What a mail brings along runs nothing and loads nothing; its links open beside the mailbox. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Mail that arrived: pages to look at, and the same as JSON for tests. */
export function mailboxController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<List>('/mailbox', { schema: listSchema }, (request, reply) => {
    const mails = sandbox.mails.list(request.query.to, MOST_SHOWN);
    return sendPage(reply, presentMailbox({ mails, to: request.query.to ?? null, now: sandbox.now() }));
  });

  app.get<One>('/mailbox/:id', (request, reply) => {
    const mail = sandbox.mails.get(request.params.id);
    if (mail === undefined) return sendPage(reply, presentNoMail(), { status: 404 });
    return sendPage(reply, presentMail(mail), { framesItself: true });
  });

  app.get<One>('/mailbox/:id/page', (request, reply) => {
    const mail = sandbox.mails.get(request.params.id);
    return reply
      .code(mail === undefined ? 404 : 200)
      .type('text/html; charset=utf-8')
      .headers({
        'cache-control': 'no-store',
        'content-security-policy': MAIL_POLICY,
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      .send(mail === undefined ? '' : mail.html.replace(/<head[^>]*>/i, '$&<base target="_blank" />'));
  });

  app.get('/sandbox/mail-server', async () => ({ port: sandbox.mailPort }));

  app.get<List>('/sandbox/mails', { schema: listSchema }, async ({ query }) => ({
    mails: sandbox.mails.list(query.to, query.limit ?? MOST_SHOWN).map(present),
  }));

  app.post<{ Body: Partial<MailFault> & Pick<MailFault, 'manner'> }>(
    '/sandbox/mail-faults',
    { schema: faultSchema },
    async (request, reply) => {
      const { manner, times = 1 } = request.body;
      return reply.code(201).send(sandbox.mailFaults.arm({ manner, to: request.body.to ?? null, times }));
    },
  );

  app.get('/sandbox/mail-faults', async () => ({ faults: sandbox.mailFaults.list() }));

  app.delete('/sandbox/mail-faults', async (_request, reply) => {
    sandbox.mailFaults.clear();
    return reply.code(204).send();
  });
}

const present = ({ at, ...mail }: Mail) => ({ ...mail, at: new Date(at).toISOString() });
