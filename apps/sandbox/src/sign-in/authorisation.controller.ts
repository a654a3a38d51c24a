import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import { sendPage } from '../feed/page.presenter.js';
import { acceptForms } from '../forms.guard.js';
import { judgeApplication, returnAddress, type Application, type AuthorisationQuery } from './application.rules.js';
import { presentAuthorisation, presentProblem } from './authorisation.presenter.js';
import { nameFromHint, personNamed } from './person.rules.js';

type Decision = AuthorisationQuery & { person?: string; decision?: string };

/** Each parameter once. */
const querystring = { type: 'object', additionalProperties: { type: 'string' } };

/** Where a person says who they are and whether an application may act for them. */
export function authorisationController(app: FastifyInstance, sandbox: Sandbox): void {
  acceptForms(app);

  const judge = (query: AuthorisationQuery, reply: FastifyReply): Application | null => {
    const judgement = judgeApplication(query, sandbox.clients);
    if (judgement.outcome === 'ask') return judgement.application;
    if (judgement.outcome === 'return') void reply.redirect(judgement.location, 302);
    else sendPage(reply, presentProblem(judgement.problem), { status: 400, leavesByForm: true });
    return null;
  };
  const ask = (
    reply: FastifyReply,
    query: AuthorisationQuery,
    application: Application,
    name: string,
    problem?: string,
  ) => {
    const page = presentAuthorisation({ query, application, name, problem, people: sandbox.people.latest(30) });
    return sendPage(reply, page, { status: problem === undefined ? 200 : 400, leavesByForm: true });
  };

  app.get<{ Querystring: AuthorisationQuery }>(
    '/oauth/v2/authorization',
    { schema: { querystring } },
    (request, reply) => {
      const application = judge(request.query, reply);
      if (application !== null) ask(reply, request.query, application, nameFromHint(request.query.login_hint ?? ''));
    },
  );

  app.post<{ Body: Decision }>('/oauth/v2/authorization/decision', (request, reply) => {
    const { person: name = '', decision, ...query } = request.body;
    const application = judge(query, reply);
    if (application === null) return;
    const { client, redirectUri, state, scopes } = application;
    if (decision !== 'allow') {
      const answer = {
        error: 'user_cancelled_authorize',
        error_description: 'The user cancelled the authorization',
        state,
      };
      return reply.redirect(returnAddress(redirectUri, answer), 302);
    }
    const person = personNamed(name);
    if (person === null)
      return ask(reply, query, application, name, 'Say who you are: a name of up to 100 characters.');
    const { sub } = sandbox.people.welcome(person);
    const code = sandbox.codes.issue({ clientId: client.id, redirectUri, scopes, sub }, sandbox.now());
    return reply.redirect(returnAddress(redirectUri, { code, state }), 302);
  });
}
