import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { commentReopened, commentResolved } from './comment.facts.js';
import { CommentRepository } from './comment.repository.js';

/** Says that what was said is seen to, or that it is not after all. */
@Injectable()
export class SettleComment {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found; conflict `wrong_state` when it is so already. */
  async execute(actor: Actor, itemId: string, threadId: string, resolved: boolean): Promise<void> {
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const thread = await this.comments.thread(tx, itemId, threadId);
      if (!thread) throw DomainError.notFound('comment');
      if (!(await this.comments.settle(tx, threadId, resolved ? { by: actor.memberId, at } : null))) {
        const why = resolved ? say('Somebody has resolved it already.') : say('Somebody has reopened it already.');
        throw DomainError.conflict('wrong_state', why);
      }
      const { versionId, field } = thread;
      const fact = resolved ? commentResolved : commentReopened;
      const detail = { itemId, versionId, field, threadId: null };
      await this.ledger.append(tx, fact.of({ at, actorId: actor.memberId, subjectId: threadId, detail }));
    });
  }
}
