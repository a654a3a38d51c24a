import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox.module.js';
import { utcDay } from '../store/engagement.repository.js';
import type { Post } from '../store/network.entity.js';
import { memberOf, requireScope } from './calls.guard.js';
import { readObject, readText } from './field.rules.js';
import * as errors from './linkedin.errors.js';
import { isPostUrn, personUrn } from './urn.rules.js';

const LONGEST_COMMENT = 1250;

type OnePost = { Params: { urn: string } };

/** Reactions and comments with their counts: `/rest/socialMetadata`, and comments through `/rest/socialActions`. */
export function socialController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<OnePost>('/rest/socialMetadata/:urn', { config: { operation: 'social-metadata' } }, async (request) => {
    requireScope(request, ['r_member_social', 'r_member_social_feed'], 'socialMetadata.GET');
    const { urn } = post(sandbox, request.params.urn);
    const reactions = Object.entries(sandbox.engagement.of(urn).reactions);
    const count = commentsOf(sandbox, urn);
    return {
      entity: urn,
      reactionSummaries: Object.fromEntries(reactions.map(([type, sum]) => [type, { reactionType: type, count: sum }])),
      commentSummary: { count, topLevelCount: count },
      commentsState: 'OPEN',
    };
  });

  app.post<OnePost>(
    '/rest/socialActions/:urn/comments',
    { config: { operation: 'comment' } },
    async (request, reply) => {
      const { sub } = requireScope(request, ['w_member_social_feed'], 'socialActions.CREATE');
      const fields = readObject(request.body, '', ['actor', 'object', 'message'], ['parentComment', 'content']);
      if (fields.actor !== personUrn(sub)) throw errors.accessDenied('comments with an actor other than the member');
      const message = readObject(fields.message, 'message', ['text'], ['attributes']);
      const text = readText(message.text, 'message/text', LONGEST_COMMENT);
      const { urn } = post(sandbox, request.params.urn);
      const at = sandbox.now();
      sandbox.comments.add({ postUrn: urn, name: sandbox.people.knownAs(sub).name, text, at });
      sandbox.engagement.add({ postUrn: urn, day: utcDay(at), figures: { COMMENT: 1 } });
      return reply
        .code(201)
        .header('x-restli-id', String(at))
        .send({ actor: fields.actor, object: urn, message: { text } });
    },
  );
}

/** `/v2/socialActions/{urn}`, the unversioned summary of a member's own post. */
export function socialSummaryController(app: FastifyInstance, sandbox: Sandbox): void {
  app.get<OnePost>('/v2/socialActions/:urn', { config: { operation: 'social-actions' } }, async (request) => {
    const { urn, authorUrn } = post(sandbox, request.params.urn);
    requireScope(request, ['w_member_social', 'r_member_social'], 'socialActions.GET');
    if (authorUrn !== personUrn(memberOf(request).sub)) throw errors.accessDenied(`${urn}, which is another member's`);
    const likes = sandbox.engagement.reactionsTo(urn);
    const comments = commentsOf(sandbox, urn);
    return {
      $URN: urn,
      target: urn,
      likesSummary: { selectedLikes: [], aggregatedTotalLikes: likes, totalLikes: likes, likedByCurrentUser: false },
      commentsSummary: { selectedComments: [], aggregatedTotalComments: comments, totalFirstLevelComments: comments },
    };
  });
}

function post(sandbox: Sandbox, urn: string): Post {
  if (!isPostUrn(urn)) throw errors.badRequest('INVALID_URN_TYPE', `${urn} is not a share or ugcPost`);
  const found = sandbox.posts.get(urn);
  if (found === undefined || found.deletedAt !== null) throw errors.notFound(urn);
  return found;
}

const commentsOf = (sandbox: Sandbox, urn: string): number =>
  Object.values(sandbox.engagement.of(urn).figures.COMMENT ?? {}).reduce((sum, count) => sum + count, 0);
