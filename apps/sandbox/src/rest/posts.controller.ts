import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import { utcDay } from '../store/engagement.repository.js';
import type { Post } from '../store/network.entity.js';
import { memberOf, requireScope } from './calls.guard.js';
import { CreatePost } from './create-post.js';
import * as errors from './linkedin.errors.js';
import { readLittleText } from './little-text.rules.js';
import { readPatch } from './post.rules.js';
import { presentPost } from './post.presenter.js';
import { isPostUrn, personUrn } from './urn.rules.js';

type OnePost = { Params: { urn: string } };

/** `/rest/posts` */
export function postsController(app: FastifyInstance, sandbox: Sandbox): void {
  const createPost = new CreatePost(sandbox);

  app.post('/rest/posts', { config: { operation: 'create-post' } }, async (request, reply) => {
    const member = requireScope(request, ['w_member_social'], 'partnerApiPostsExternal.CREATE');
    const post = createPost.execute(member, request.body);
    if (post.reshareOf !== null) {
      sandbox.engagement.add({ postUrn: post.reshareOf, day: utcDay(post.createdAt), figures: { RESHARE: 1 } });
    }
    return reply.code(201).header('x-restli-id', post.urn).send();
  });

  app.get<OnePost>('/rest/posts/:urn', { config: { operation: 'get-post' } }, async (request) => {
    requireScope(request, ['r_member_social'], 'partnerApiPostsExternal.GET');
    return presentPost(alive(ownPost(sandbox, request)));
  });

  app.post<OnePost>('/rest/posts/:urn', { config: { operation: 'update-post' } }, async (request, reply) => {
    requireScope(request, ['w_member_social'], 'partnerApiPostsExternal.PARTIAL_UPDATE');
    requireMethod(request, 'PARTIAL_UPDATE');
    const post = alive(ownPost(sandbox, request));
    const commentary = readPatch(request.body);
    const { text, truncated } = readLittleText(commentary);
    const ignored = sandbox.faults.take('ignored-edit', memberOf(request).sub, 'update-post');
    if (!ignored) sandbox.posts.put({ ...post, commentary, text, truncated, editedAt: sandbox.now() });
    return reply.code(204).send();
  });

  app.delete<OnePost>('/rest/posts/:urn', { config: { operation: 'delete-post' } }, async (request, reply) => {
    requireScope(request, ['w_member_social'], 'partnerApiPostsExternal.DELETE');
    if (request.headers['x-restli-method'] !== undefined) requireMethod(request, 'DELETE');
    const post = ownPost(sandbox, request);
    if (post.deletedAt === null) sandbox.posts.put({ ...post, deletedAt: sandbox.now() });
    return reply.code(204).send();
  });
}

function requireMethod(request: FastifyRequest, method: string): void {
  if (request.headers['x-restli-method'] === method) return;
  throw errors.badRequest('INVALID_HEADER', `X-RestLi-Method must be ${method}`);
}

function ownPost(sandbox: Sandbox, request: FastifyRequest<OnePost>): Post {
  const { urn } = request.params;
  if (!isPostUrn(urn)) throw errors.badRequest('INVALID_URN_TYPE', `${urn} is not a share or ugcPost`);
  const post = sandbox.posts.get(urn);
  if (post === undefined) throw errors.notFound(urn);
  if (post.authorUrn !== personUrn(memberOf(request).sub))
    throw errors.accessDenied(`${urn}, which is another member's`);
  return post;
}

function alive(post: Post): Post {
  if (post.deletedAt !== null) throw errors.notFound(post.urn);
  return post;
}
