import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, shownText, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';
import { AsSent } from './as-sent.js';
import { nextTurn } from './check-times.rules.js';
import { isSameText } from '#libs/network-contract';
import { NotePost, type Found } from './note-post.js';
import { mustCheckPosts, notOut, ownPost } from './post-check.errors.js';
import type { PostAnswer } from './post-check.js';
import { PostCheckRepository } from './post-check.repository.js';

/** What somebody saw at the network. */
export interface PostSeen {
  answer: PostAnswer;
  /** What it says there, as it was copied. */
  text?: string | null;
  note?: string | null;
}

/**
 * A person has opened a post at its network, and says whether it is as it was approved. Where the network itself told that
 * it differs, nobody's word undoes that: it stands beside, and the network is asked again.
 */
@Injectable()
export class LookAtPost {
  constructor(
    private readonly database: Database,
    private readonly checks: PostCheckRepository,
    private readonly notePost: NotePost,
    private readonly asSent: AsSent,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden, forbidden `own_post`; not_found; conflict `wrong_state`; invalid `text` where a changed
   * post is told by nothing, or by what was published.
   */
  async execute(actor: Actor, shareId: string, { answer, text, note }: PostSeen): Promise<void> {
    mustCheckPosts(actor);
    await this.database.within(actor, async (tx) => {
      const check = await this.checks.lock(tx, shareId);
      if (!check) throw DomainError.notFound('share');
      if (check.memberId === actor.memberId) throw ownPost();
      const share = await this.checks.published(tx, shareId);
      if (!share) throw notOut();
      const copied = shownText(text);
      const said = shownText(note);
      if (answer === 'changed' && !copied && !said) {
        throw DomainError.invalid('text', say('Paste what it says now, or write what is different.'));
      }
      const sent = await this.asSent.of(tx, share);
      if (answer === 'changed' && copied && [share, sent].some(({ text: out }) => isSameText(out, copied))) {
        throw DomainError.invalid('text', say('This is what was published; what is different about the post?'));
      }
      if (check.how === 'read' && check.differsSince !== null) {
        const look = { answer, text: answer === 'changed' ? copied : null, note: said };
        return this.notePost.beside(tx, check, share, look, actor.memberId);
      }
      const how = 'seen';
      const found: Found =
        answer === 'changed'
          ? { state: 'changed', how, text: copied }
          : { state: answer === 'gone' ? 'gone' : 'unchanged', how };
      const noted = await this.notePost.execute(tx, check, share, found, { actorId: actor.memberId, note: said });
      await this.checks.save(tx, shareId, { nextAt: nextTurn(noted, this.clock.now()) });
    });
  }
}
