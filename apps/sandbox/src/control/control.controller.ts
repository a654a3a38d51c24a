import type { FastifyInstance } from 'fastify';
import { authorUrnOf } from '../feed/feed.queries.js';
import type { Operation } from '../rest/calls.guard.js';
import * as errors from '../rest/linkedin.errors.js';
import { isPostUrn, subOfUrn } from '../rest/urn.rules.js';
import { siteOf, type Sandbox } from '../sandbox.module.js';
import { personNamed } from '../sign-in/person.rules.js';
import { utcDay } from '../store/engagement.repository.js';
import { REPLY_FAULTS, TOKEN_FAULTS, type FaultKind } from '../store/faults.repository.js';
import { deleteAsAuthor, editAsAuthor } from './act-as-author.js';
import { addPastPost } from './add-past-post.js';
import * as dto from './control.dto.js';
import { presentSandboxPost } from './sandbox-post.presenter.js';

/** What tests and demonstrations hold in their hands, and LinkedIn does not have: `/sandbox/…`, JSON in and out, no token. */
export function controlController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<dto.PostsQuery>('/sandbox/posts', { schema: dto.postsSchema }, async (request) => {
    const { author, cursor, limit } = request.query;
    if (cursor !== undefined && !isPostUrn(cursor))
      throw errors.badRequest('INVALID_CURSOR', 'The cursor is the nextCursor of a page');
    const authorUrn = author === undefined ? null : authorUrnOf(sandbox, author);
    const matching = (post: { authorUrn: string }) => authorUrn === null || post.authorUrn === authorUrn;
    const { posts, next } = sandbox.posts.page({ before: cursor, limit, matching });
    const site = siteOf(sandbox, request);
    return { posts: posts.map((post) => presentSandboxPost(sandbox, post, site)), nextCursor: next };
  });

  app.post<{ Body: dto.PastPost }>('/sandbox/posts', { schema: dto.pastPostSchema }, async (request, reply) => {
    const post = addPastPost(sandbox, request.body);
    return reply.code(201).send(presentSandboxPost(sandbox, post, siteOf(sandbox, request)));
  });

  app.get<{ Params: { urn: string } }>('/sandbox/posts/:urn', async (request) => {
    const post = sandbox.posts.get(request.params.urn);
    if (post === undefined) throw errors.notFound(request.params.urn);
    return presentSandboxPost(sandbox, post, siteOf(sandbox, request));
  });

  app.patch<{ Params: { urn: string }; Body: dto.AuthorsEdit }>(
    '/sandbox/posts/:urn',
    { schema: dto.authorsEditSchema },
    async (request) => {
      const post = editAsAuthor(sandbox, request.params.urn, request.body.text);
      return presentSandboxPost(sandbox, post, siteOf(sandbox, request));
    },
  );

  app.delete<{ Params: { urn: string } }>('/sandbox/posts/:urn', async (request, reply) => {
    deleteAsAuthor(sandbox, request.params.urn);
    return reply.code(204).send();
  });

  app.post<{ Body: dto.AudienceRequest }>('/sandbox/reactions', { schema: dto.audienceSchema }, async (request) => {
    const { urn, on, impressions, reactions, comments, metrics } = request.body;
    const post = sandbox.posts.get(urn);
    if (post === undefined) throw errors.notFound(urn);
    const given = typeof reactions === 'number' ? { LIKE: reactions } : reactions;
    const at = on === undefined ? sandbox.now() : Date.parse(on);
    const figures = {
      ...metrics,
      ...(impressions !== undefined && { IMPRESSION: impressions }),
      ...(given !== undefined && { REACTION: Object.values(given).reduce<number>((sum, one) => sum + (one ?? 0), 0) }),
      ...(comments !== undefined && { COMMENT: typeof comments === 'number' ? comments : comments.length }),
    };
    sandbox.engagement.add({ postUrn: urn, day: utcDay(at), figures, reactions: given ?? {} });
    for (const comment of Array.isArray(comments) ? comments : [])
      sandbox.comments.add({ postUrn: urn, ...comment, at });
    return presentSandboxPost(sandbox, post, siteOf(sandbox, request));
  });

  app.post<{ Body: dto.FaultRequest }>('/sandbox/faults', { schema: dto.faultSchema }, async (request, reply) => {
    const { kind, times = 1, match = {}, status = 500, delayMs = 0, seconds = 5 } = request.body;
    const sub = subOf(sandbox, match.author);
    if ((TOKEN_FAULTS as readonly string[]).includes(kind)) return { kind, tokens: strikeTokens(sandbox, kind, sub) };
    const operation = match.operation ?? defaultOperation(kind);
    const fault = { kind, times, sub, operation: operation === 'any' ? null : operation, status, delayMs, seconds };
    return reply.code(201).send(sandbox.faults.arm(fault));
  });

  app.get('/sandbox/faults', async () => ({ faults: sandbox.faults.list() }));

  app.delete('/sandbox/faults', async (_request, reply) => {
    sandbox.faults.clear();
    return reply.code(204).send();
  });

  app.get('/sandbox/calls', async () => ({ calls: Object.fromEntries(sandbox.calls) }));

  app.post('/sandbox/reset', async (_request, reply) => {
    if (!sandbox.allowReset)
      throw errors.accessDenied('reset; start the sandbox with SANDBOX_ALLOW_RESET=1 to allow it');
    const {
      people,
      tokens,
      posts,
      engagement,
      comments,
      media,
      codes,
      quotas,
      faults,
      mails,
      mailFaults,
      calls,
      journal,
    } = sandbox;
    for (const part of [
      people,
      tokens,
      posts,
      engagement,
      comments,
      media,
      codes,
      quotas,
      faults,
      mails,
      mailFaults,
      calls,
    ])
      part.clear();
    journal.compact();
    return reply.code(204).send();
  });
}

function subOf(sandbox: Sandbox, author: string | undefined): string | null {
  if (author === undefined) return null;
  return subOfUrn(author) ?? (sandbox.people.get(author) ? author : (personNamed(author)?.sub ?? author));
}

function strikeTokens(sandbox: Sandbox, kind: FaultKind, sub: string | null): number {
  const tokens = sandbox.tokens.live(sub);
  for (const token of tokens) {
    if (kind === 'revoked-token') sandbox.tokens.revoke(token);
    else sandbox.tokens.expire(token, sandbox.now());
  }
  return tokens.length;
}

function defaultOperation(kind: FaultKind): Operation | 'any' {
  if (kind === 'ignored-edit') return 'update-post';
  return (REPLY_FAULTS as readonly string[]).includes(kind) ? 'create-post' : 'any';
}
