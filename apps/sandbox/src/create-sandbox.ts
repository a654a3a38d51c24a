import fastify, { type FastifyInstance } from 'fastify';
import { closeUnread, Connections } from '#libs/listening';
import { analyticsController } from './rest/analytics.controller.js';
import * as guard from './rest/calls.guard.js';
import { answerError } from './rest/linkedin.filter.js';
import { mediaController } from './rest/media.controller.js';
import { postsController } from './rest/posts.controller.js';
import { socialController, socialSummaryController } from './rest/social.controller.js';
import { uploadsController } from './rest/uploads.controller.js';
import { controlController } from './control/control.controller.js';
import { MailServer } from './mailbox/mail-server.js';
import { mailboxController } from './mailbox/mailbox.controller.js';
import { companyController } from './company/company.controller.js';
import { feedController } from './feed/feed.controller.js';
import { authorisationController } from './sign-in/authorisation.controller.js';
import { memberController, openidController } from './sign-in/openid.controller.js';
import { SigningKeysRepository } from './sign-in/signing-keys.repository.js';
import { tokenController } from './sign-in/token.controller.js';
import { assembleSandbox, type Sandbox, type SandboxOptions } from './sandbox.module.js';

export type { SandboxOptions } from './sandbox.module.js';

const LARGEST_BODY_BYTES = 256 * 1024;
/** Whoever sends to it is on this machine or near it, also with a large file. */
const BOUNDS = { wholeMs: 20_000 };

/**
 * A network that behaves as LinkedIn does, with the same paths, headers, errors and limits, and a feed to look at.
 * Everything is served from one origin. Opening it (`ready`, `inject` or `listen`) reads the data folder, if there is one, and
 * fails with an Error that a person can act on when that cannot be read or written.
 */
export function createSandbox(options: SandboxOptions = {}): FastifyInstance {
  const sandbox = assembleSandbox(options);
  const connections = new Connections({ ...BOUNDS, ...options.bounds });
  const app = fastify({
    ...connections.options,
    bodyLimit: LARGEST_BODY_BYTES,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('member', null);
  app.setErrorHandler(answerError);
  app.addHook('onReady', async () => sandbox.journal.open());
  connections.watch(app.server);
  app.addHook('onSend', async (request, reply) => closeUnread(request, reply));
  app.addHook('preClose', async () => sandbox.closing.abort());
  app.addHook('preClose', async () => connections.end());
  app.addHook('onClose', async () => sandbox.journal.close());
  if (options.mailPort != null) takeMail(app, sandbox, options.mailPort);

  app.get('/health/ready', async () => ({ status: 'ok' }));
  void app.register(async (part) => openSignIn(part, sandbox));
  void app.register(async (part) => openApi(part, sandbox));
  void app.register(async (part) => feedController(part, sandbox));
  void app.register(async (part) => companyController(part));
  void app.register(async (part) => controlController(part, sandbox));
  void app.register(async (part) => mailboxController(part, sandbox));
  return app;
}

function takeMail(app: FastifyInstance, sandbox: Sandbox, port: number): void {
  const server = new MailServer(sandbox);
  app.addHook('onReady', async () => void (sandbox.mailPort = await server.listen(port)));
  app.addHook('preClose', async () => server.close());
}

function openSignIn(app: FastifyInstance, sandbox: Sandbox): void {
  const signingKeys = new SigningKeysRepository();
  openidController(app, sandbox, signingKeys);
  void app.register(async (part) => authorisationController(part, sandbox));
  void app.register(async (part) => tokenController(part, sandbox, signingKeys));
}

/** What needs a token. Under `/rest` every call names its version as well, and counts against the day's quota. */
function openApi(app: FastifyInstance, sandbox: Sandbox): void {
  guard.countCalls(app, sandbox);
  guard.letFaultsStrike(app, sandbox);
  void app.register(async (part) => uploadsController(part, sandbox));
  void app.register(async (part) => {
    guard.requireToken(part, sandbox);
    memberController(part, sandbox);
  });
  void app.register(async (part) => {
    guard.requireToken(part, sandbox);
    guard.spendQuota(part, sandbox);
    socialSummaryController(part, sandbox);
  });
  void app.register(async (part) => {
    guard.requireVersion(part, sandbox);
    guard.requireToken(part, sandbox);
    guard.spendQuota(part, sandbox);
    postsController(part, sandbox);
    mediaController(part, sandbox);
    analyticsController(part, sandbox);
    socialController(part, sandbox);
  });
}
