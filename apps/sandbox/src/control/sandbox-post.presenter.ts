import { subOfUrn } from '../rest/urn.rules.js';
import type { Sandbox } from '../sandbox.module.js';
import type { Post } from '../store/network.entity.js';

/** A post as tests and the tour see it: what readers read beside what was sent. Times are ISO 8601 in UTC. */
export function presentSandboxPost(sandbox: Sandbox, post: Post, site: string): Record<string, unknown> {
  const { reactions, figures } = sandbox.engagement.of(post.urn);
  const totals = Object.entries(figures).map(([metric, days]) => {
    return [metric, Object.values(days ?? {}).reduce((sum, count) => sum + count, 0)] as const;
  });
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    urn: post.urn,
    permalink: `${site}/feed/update/${encodeURIComponent(post.urn)}/`,
    author: { urn: post.authorUrn, sub: subOfUrn(post.authorUrn), name: post.authorName },
    clientId: post.clientId,
    text: post.text,
    truncated: post.truncated,
    commentary: post.commentary,
    visibility: post.visibility,
    article: post.article,
    media: post.media.map((use) => ({ ...use, url: `${site}/media/${encodeURIComponent(use.urn)}` })),
    poll: post.poll,
    reshareOf: post.reshareOf,
    createdAt: iso(post.createdAt),
    editedAt: iso(post.editedAt),
    deletedAt: iso(post.deletedAt),
    deleted: post.deletedAt !== null,
    reactions,
    reactionCount: sandbox.engagement.reactionsTo(post.urn),
    comments: sandbox.comments.of(post.urn).map(({ name, text, at }) => ({ name, text, at: iso(at) })),
    /** Totals of what was measured; a metric that is absent was not. */
    figures: Object.fromEntries(totals),
  };
}
