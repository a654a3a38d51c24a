import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { RevisionRepository } from './revision.repository.js';
import { WordListRepository, type KeptWordLists } from './word-list.repository.js';
import { sameWordLists, tidiedWordLists, wordListProblems, type WordLists } from './word-lists.rules.js';
import { wordsChanged } from './word-lists.facts.js';

/** Writes the words only the organisation knows, all lists at once; the rules go by them from then on. */
@Injectable()
export class SaveWordLists {
  constructor(
    private readonly database: Database,
    private readonly revision: RevisionRepository,
    private readonly words: WordListRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * `revision` is the one the lists were made from.
   * @throws DomainError invalid naming each entry, conflict `changed_meanwhile` when somebody else has saved meanwhile.
   */
  async execute(actor: Actor, lists: WordLists, revision: number): Promise<KeptWordLists> {
    const problems = wordListProblems(lists);
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    const tidied = tidiedWordLists(lists);
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      await this.revision.lock(tx);
      const before = await this.words.current(tx);
      if (before.revision !== revision) throw changedMeanwhile(before);
      if (sameWordLists(before, tidied)) return before;
      await this.revision.move(tx);
      await this.words.keep(tx, tidied, revision + 1, actor.memberId, at);
      await this.ledger.append(
        tx,
        wordsChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.organisationId,
          detail: {
            revision: revision + 1,
            competitors: tidied.competitors.length,
            customers: tidied.customers.length,
            approvedLinks: tidied.approvedLinks.length,
            blackouts: tidied.blackouts.length,
          },
        }),
      );
      return this.words.current(tx);
    });
  }
}

function changedMeanwhile({ updatedBy }: KeptWordLists): DomainError {
  const sentence = updatedBy
    ? say('{who} has changed these lists since you opened them. Load them again.', { who: updatedBy.name })
    : say('Somebody has changed these lists since you opened them. Load them again.');
  return DomainError.conflict('changed_meanwhile', sentence);
}
