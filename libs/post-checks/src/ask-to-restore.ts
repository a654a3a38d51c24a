import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { ASKED_AGAIN_AFTER_MS } from './check-times.rules.js';
import { detailOf } from './note-post.js';
import { restoreAsked } from './post-check.facts.js';
import { mustCheckPosts, notOut } from './post-check.errors.js';
import { PostCheckRepository } from './post-check.repository.js';

/** Asks a member to make a post say again what was approved. */
@Injectable()
export class AskToRestore {
  constructor(
    private readonly database: Database,
    private readonly checks: PostCheckRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden; not_found; conflict `wrong_state`, `asked_already` within a day. */
  async execute(actor: Actor, shareId: string): Promise<void> {
    mustCheckPosts(actor);
    await this.database.within(actor, async (tx) => {
      const at = this.clock.now();
      const check = await this.checks.lock(tx, shareId);
      if (!check) throw DomainError.notFound('share');
      const share = await this.checks.published(tx, shareId);
      if (!share) throw notOut();
      if (check.state !== 'changed') {
        throw DomainError.conflict('wrong_state', say('As far as is known this post says what was approved.'));
      }
      if (check.restoreAskedAt && at.getTime() - check.restoreAskedAt.getTime() < ASKED_AGAIN_AFTER_MS) {
        throw DomainError.conflict('asked_already', say('Its member was asked within the last day; give them time.'));
      }
      await this.checks.save(tx, shareId, { restoreAskedAt: at, restoreAskedBy: actor.memberId });
      const happening = { at, actorId: actor.memberId, subjectId: shareId, detail: detailOf(share) };
      await this.ledger.append(tx, restoreAsked.of(happening));
    });
  }
}
