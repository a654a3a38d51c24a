import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { suggestionTakenBack } from './suggestion.facts.js';
import { SuggestionRepository } from './suggestion.repository.js';

/** A member takes back what nobody has decided about yet: its words and its picture are gone, that it was made stays. */
@Injectable()
export class TakeBackSuggestion {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found, also for another member's; conflict `wrong_state`. */
  async execute(actor: Actor, id: string): Promise<void> {
    const { memberId } = actor;
    await this.database.within(actor, async (tx) => {
      const suggestion = await this.suggestions.lock(tx, id);
      if (suggestion?.memberId !== memberId) throw DomainError.notFound('suggestion');
      if (suggestion.state === 'taken_back') throw alreadyBack();
      if (suggestion.state !== 'waiting') throw decided();
      const at = this.clock.now();
      await this.suggestions.takeBack(tx, id, memberId, at);
      await this.ledger.append(
        tx,
        suggestionTakenBack.of({ at, actorId: memberId, subjectId: id, detail: { memberId } }),
      );
    });
  }
}

function alreadyBack(): DomainError {
  return DomainError.conflict('wrong_state', say('You have taken it back already.'));
}

function decided(): DomainError {
  return DomainError.conflict('wrong_state', say('Somebody has decided about it already, so it cannot be taken back.'));
}
