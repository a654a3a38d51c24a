import { Injectable } from '@nestjs/common';
import { CreateItem } from '#libs/content';
import { Clock, DomainError, say, shownText, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { suggestionDeclined, suggestionTaken } from './suggestion.facts.js';
import { SuggestionRepository } from './suggestion.repository.js';
import { draftOf } from './suggestion.rules.js';
import { SUGGESTION_LIMITS, type SuggestionRecord, type SuggestionWords } from './suggestion.js';

/** Whoever writes for the library takes a suggestion, which becomes a draft of theirs, or declines it with a reason. */
@Injectable()
export class DecideSuggestion {
  constructor(
    private readonly database: Database,
    private readonly suggestions: SuggestionRepository,
    private readonly createItem: CreateItem,
    private readonly topics: TopicRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The draft goes to review when its author sends it, as any other; whoever suggested it had a hand in it.
   * @returns the item's id.
   * @throws DomainError not_found; conflict `wrong_state`, or `words_gone` when they went with their member.
   */
  async take(actor: Actor, id: string): Promise<string> {
    return this.database.within(actor, async (tx) => {
      const { suggestion, words } = await this.waiting(tx, id);
      const { memberId, language, topicId, imageId } = suggestion;
      const topicIds = (await this.topics.all(tx)).map((topic) => topic.id).filter((each) => each === topicId);
      const itemId = await this.createItem.within(tx, actor, draftOf(words, { language, topicIds, imageId }), {
        suggestedBy: memberId,
      });
      const at = this.clock.now();
      const decided = { state: 'taken' as const, decidedBy: actor.memberId, decidedAt: at, itemId };
      await this.suggestions.decide(tx, id, decided);
      const detail = { memberId, itemId };
      await this.ledger.append(tx, suggestionTaken.of({ at, actorId: actor.memberId, subjectId: id, detail }));
      return itemId;
    });
  }

  /** @throws DomainError not_found; invalid naming `reason`; conflict `wrong_state`. */
  async decline(actor: Actor, id: string, given: string): Promise<void> {
    const reason = shownText(given);
    if (reason === null) throw DomainError.invalid('reason', say('Say why, so that they know.'));
    if (reason.length > SUGGESTION_LIMITS.reason) {
      const most = SUGGESTION_LIMITS.reason;
      const long = say('must have at most {most, plural, one {# character} other {# characters}}', { most });
      throw DomainError.invalid('reason', long);
    }
    await this.database.within(actor, async (tx) => {
      const { suggestion, words } = await this.waiting(tx, id);
      const { memberId } = suggestion;
      const at = this.clock.now();
      const sealedText = await this.suggestions.seal(tx, memberId, id, { ...words, reason });
      if (sealedText === null) throw wordsGone();
      const decided = { state: 'declined' as const, decidedBy: actor.memberId, decidedAt: at, itemId: null };
      await this.suggestions.decide(tx, id, { ...decided, sealedText });
      const detail = { memberId };
      await this.ledger.append(tx, suggestionDeclined.of({ at, actorId: actor.memberId, subjectId: id, detail }));
    });
  }

  private async waiting(
    tx: Transaction,
    id: string,
  ): Promise<{ suggestion: SuggestionRecord; words: SuggestionWords }> {
    const suggestion = await this.suggestions.lock(tx, id);
    if (!suggestion) throw DomainError.notFound('suggestion');
    if (suggestion.state !== 'waiting') {
      throw DomainError.conflict('wrong_state', say('Somebody else has taken or declined it already.'));
    }
    const words = (await this.suggestions.open(tx, [suggestion])).get(id);
    if (!words) throw wordsGone();
    return { suggestion, words };
  }
}

function wordsGone(): DomainError {
  return DomainError.conflict('words_gone', say('Who suggested it was erased, and its words with them.'));
}
