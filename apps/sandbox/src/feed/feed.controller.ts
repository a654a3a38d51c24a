import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptForms } from '../forms.guard.js';
import { isPostUrn, subOfUrn } from '../rest/urn.rules.js';
import type { Sandbox } from '../sandbox.module.js';
import { personNamed } from '../sign-in/person.rules.js';
import { utcDay } from '../store/engagement.repository.js';
import type { Post } from '../store/network.entity.js';
import { authorUrnOf, hasHashtag, viewPost } from './feed.queries.js';
import { presentFeed, presentGone, presentPermalink } from './feed.presenter.js';
import { MARK, sendPage, STYLE_PATH } from './page.presenter.js';
import { anchorOf, permalinkOf } from './post-card.presenter.js';
import { OFFERED_REACTIONS } from './reaction.rules.js';
import { STYLE } from './style.presenter.js';

const PAGE_SIZE = 20;
const LONGEST_COMMENT = 1250;

type FeedQuery = { Querystring: { author?: string; hashtag?: string; before?: string } };
type OnePost = { Params: { urn: string } };
type PostedForm = OnePost & { Body: Partial<Record<string, string>> };

const text = { type: 'string', maxLength: 200 } as const;
const feedSchema = { querystring: { type: 'object', properties: { author: text, hashtag: text, before: text } } };

/** The pages people look at. Each post on a page that is looked at counts as one impression. */
export function feedController(app: FastifyInstance, sandbox: Sandbox): void {
  acceptForms(app);

  app.get('/', (_request, reply) => reply.redirect('/feed', 302));

  app.get<FeedQuery>('/feed', { schema: feedSchema }, (request, reply) => {
    const { author, hashtag, before } = request.query;
    const authorUrn = author === undefined ? null : authorUrnOf(sandbox, author);
    const { posts, next } = sandbox.posts.page({
      before: isPostUrn(before) ? before : undefined,
      limit: PAGE_SIZE,
      matching: (post) =>
        post.deletedAt === null &&
        (authorUrn === null || post.authorUrn === authorUrn) &&
        (hashtag === undefined || hasHashtag(post, hashtag)),
    });
    countViews(sandbox, request, posts);
    const here = new URLSearchParams({ ...(author && { author }), ...(hashtag && { hashtag }) });
    const view = {
      posts: posts.map((post) => viewPost(sandbox, post)),
      older: next === null ? null : `/feed?${new URLSearchParams([...here, ['before', next]])}`,
      only: authorUrn !== null ? nameOf(sandbox, authorUrn) : hashtag === undefined ? null : `#${hashtag}`,
      people: sandbox.people.latest(8),
      now: sandbox.now(),
      back: request.url,
    };
    return sendPage(reply, presentFeed(view));
  });

  app.get<OnePost>('/feed/update/:urn', (request, reply) => showPost(sandbox, request, reply));

  app.post<PostedForm>('/feed/update/:urn/reactions', (request, reply) => {
    const post = shownPost(sandbox, request.params.urn);
    if (post === null) return sendPage(reply, presentGone(), { status: 404 });
    const { type, back = '' } = request.body ?? {};
    const day = utcDay(sandbox.now());
    if (OFFERED_REACTIONS.some((reaction) => reaction.type === type)) {
      sandbox.engagement.add({ postUrn: post.urn, day, figures: { REACTION: 1 }, reactions: { [String(type)]: 1 } });
    }
    const page = /^\/feed(?:[/?][^\s\\]*)?$/.test(back) ? back : '/feed';
    return reply.redirect(`${page}#${anchorOf(post.urn)}`, 303);
  });

  app.post<PostedForm>('/feed/update/:urn/comments', (request, reply) => {
    const post = shownPost(sandbox, request.params.urn);
    if (post === null) return sendPage(reply, presentGone(), { status: 404 });
    const person = personNamed(request.body?.name ?? '');
    const words = (request.body?.text ?? '').trim().slice(0, LONGEST_COMMENT);
    if (person !== null && words !== '') {
      const at = sandbox.now();
      sandbox.comments.add({ postUrn: post.urn, name: person.name, text: words, at });
      sandbox.engagement.add({ postUrn: post.urn, day: utcDay(at), figures: { COMMENT: 1 } });
    }
    return reply.redirect(`${permalinkOf(post.urn)}#comments`, 303);
  });

  app.get<OnePost>('/media/:urn', (request, reply) => {
    const media = sandbox.media.get(request.params.urn);
    const bytes = media?.kind === 'image' ? sandbox.media.read(media.urn) : null;
    if (media === undefined || bytes === null) return reply.code(404).send();
    const headers = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };
    return reply.type(media.contentType).headers(headers).send(bytes);
  });

  const cached = { 'cache-control': 'public, max-age=31536000, immutable' };
  app.get(STYLE_PATH, (_request, reply) => reply.type('text/css; charset=utf-8').headers(cached).send(STYLE));
  app.get('/assets/mark.svg', (_request, reply) => reply.type('image/svg+xml').send(MARK.markup));
}

function showPost(sandbox: Sandbox, request: FastifyRequest<OnePost>, reply: FastifyReply): FastifyReply {
  const post = shownPost(sandbox, request.params.urn);
  if (post === null) return sendPage(reply, presentGone(), { status: 404 });
  countViews(sandbox, request, [post]);
  const comments = sandbox.comments.of(post.urn);
  return sendPage(reply, presentPermalink({ view: viewPost(sandbox, post), comments, now: sandbox.now() }));
}

function shownPost(sandbox: Sandbox, urn: string): Post | null {
  const post = sandbox.posts.get(urn);
  return post === undefined || post.deletedAt !== null ? null : post;
}

function countViews(sandbox: Sandbox, request: FastifyRequest, posts: Post[]): void {
  if (request.method !== 'GET') return;
  const day = utcDay(sandbox.now());
  for (const { urn } of posts) sandbox.engagement.add({ postUrn: urn, day, figures: { IMPRESSION: 1 } });
}

function nameOf(sandbox: Sandbox, authorUrn: string): string {
  return sandbox.people.get(subOfUrn(authorUrn) ?? '')?.name ?? 'Nobody we know';
}
