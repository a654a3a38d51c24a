import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { detailOf, intentAnswered } from './intent.facts.js';
import { IntentRepository } from './intent.repository.js';
import type { IntentAnswer } from './intent.js';

/** A member says what became of a text of theirs whose item was recalled: that they never posted it, or deleted it. */
@Injectable()
export class AnswerIntent {
  constructor(
    private readonly database: Database,
    private readonly intents: IntentRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found, also for another's; conflict `wrong_state`. */
  async execute(actor: Actor, id: string, answer: IntentAnswer): Promise<void> {
    await this.database.within(actor, async (tx) => {
      const intent = await this.intents.find(tx, id);
      if (!intent || intent.memberId !== actor.memberId) throw DomainError.notFound('opened text');
      const at = this.clock.now();
      const waiting = intent.recallId ? await this.intents.unanswered(tx, intent.recallId, actor.memberId) : [];
      if (!intent.recallId || !(await this.intents.answer(tx, id, answer, at))) {
        throw DomainError.conflict('wrong_state', say('Nothing is to be said of it, or you have said it already.'));
      }
      const detail = {
        ...detailOf(intent),
        recallId: intent.recallId,
        answer,
        last: waiting.every((other) => other === id),
      };
      await this.ledger.append(tx, intentAnswered.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    });
  }
}
