import type { Journaled, JournalRepository } from './journal.repository.js';
import type { Comment } from './network.entity.js';

const MOST_PER_POST = 200;
const MOST_POSTS = 5_000;

/** What people wrote under posts, oldest first; of very busy posts only the latest comments. */
export class CommentsRepository implements Journaled {
  private readonly byPost = new Map<string, Comment[]>();

  constructor(private readonly journal: JournalRepository) {
    journal.register('comment', this);
  }

  add(comment: Comment): void {
    this.journal.append('comment', comment);
    this.load(comment);
  }

  of(postUrn: string): Comment[] {
    return this.byPost.get(postUrn) ?? [];
  }

  load(record: unknown): void {
    const comment = record as Comment;
    const comments = this.byPost.get(comment.postUrn) ?? [];
    comments.push(comment);
    if (comments.length > MOST_PER_POST) comments.shift();
    this.byPost.set(comment.postUrn, comments);
    if (this.byPost.size > MOST_POSTS) this.byPost.delete(this.byPost.keys().next().value ?? '');
  }

  *records(): Iterable<Comment> {
    for (const comments of this.byPost.values()) yield* comments;
  }

  clear(): void {
    this.byPost.clear();
  }
}
