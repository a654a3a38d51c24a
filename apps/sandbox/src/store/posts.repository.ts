import { createHash } from 'node:crypto';
import { nextPostNumber, postNumber } from '../rest/urn.rules.js';
import type { JournalRepository } from './journal.repository.js';
import { KeyedRepository } from './keyed.repository.js';
import type { Post } from './network.entity.js';

/** How long the network recognises the same text by the same author. */
const DUPLICATE_MINUTES = 10;

export type PostDraft = Omit<Post, 'urn' | 'createdAt' | 'editedAt' | 'deletedAt'>;

export interface PostPage {
  posts: Post[];
  /** The URN to pass as `before` for the next page, null at the end. */
  next: string | null;
}

export interface PostFilter {
  before?: string | undefined;
  limit: number;
  matching?: (post: Post) => boolean;
}

const fingerprint = (post: PostDraft) =>
  createHash('sha256')
    .update(JSON.stringify([post.authorUrn, post.text, post.reshareOf]))
    .digest('base64url');

export class PostsRepository extends KeyedRepository<Post> {
  /** URNs, oldest first. */
  private readonly order: string[] = [];
  private readonly recent = new Map<string, { urn: string; at: number }>();

  constructor(journal: JournalRepository, most: number) {
    super('post', journal, (post) => post.urn, most);
  }

  create(draft: PostDraft, family: 'share' | 'ugcPost', now: number): Post {
    const last = this.order.at(-1);
    const number = nextPostNumber(now, last === undefined ? 0n : postNumber(last));
    return this.put({ ...draft, urn: `urn:li:${family}:${number}`, createdAt: now, editedAt: null, deletedAt: null });
  }

  /** The URN under which this author posted this very text within the last 10 minutes, deleted since or not. */
  duplicateOf(draft: PostDraft, now: number): string | null {
    const oldest = now - DUPLICATE_MINUTES * 60_000;
    for (const [key, { at }] of this.recent) {
      if (at > oldest) break;
      this.recent.delete(key);
    }
    return this.recent.get(fingerprint(draft))?.urn ?? null;
  }

  /** Newest first. */
  page({ before, limit, matching = () => true }: PostFilter): PostPage {
    const posts: Post[] = [];
    for (let at = this.positionBefore(before); at >= 0; at--) {
      const post = this.get(this.order[at] ?? '');
      if (post === undefined || !matching(post)) continue;
      if (posts.length === limit) return { posts, next: posts.at(-1)?.urn ?? null };
      posts.push(post);
    }
    return { posts, next: null };
  }

  override clear(): void {
    super.clear();
    this.order.length = 0;
    this.recent.clear();
  }

  protected override kept(post: Post): void {
    const last = this.order.at(-1);
    if (last !== undefined && postNumber(last) >= postNumber(post.urn)) return;
    this.order.push(post.urn);
    this.recent.set(fingerprint(post), { urn: post.urn, at: post.createdAt });
  }

  protected override forget(post: Post): void {
    this.order.splice(this.order.indexOf(post.urn), 1);
  }

  private positionBefore(urn: string | undefined): number {
    if (urn === undefined) return this.order.length - 1;
    const limit = postNumber(urn);
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (postNumber(this.order[middle] ?? '') < limit) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
