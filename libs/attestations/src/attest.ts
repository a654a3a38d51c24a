import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor, type Language } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { conductAttested } from './conduct.facts.js';
import { ConductRepository } from './conduct.repository.js';

/** What a member has read: the hash names the very words, the language which of them. */
export interface Reading {
  version: number;
  hash: string;
  language: Language;
}

/** A member says that they have read the code of conduct and keep to it. */
@Injectable()
export class Attest {
  constructor(
    private readonly database: Database,
    private readonly conduct: ConductRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Said again it changes nothing.
   * @throws DomainError conflict `conduct_moved_on` when that is not what holds now; invalid naming `language`.
   */
  async execute(actor: Actor, { version, hash, language }: Reading): Promise<void> {
    const { memberId } = actor;
    const at = this.clock.now();
    await this.database.within(actor, async (tx) => {
      const current = await this.conduct.current(tx);
      if (current?.version !== version || current.hash !== hash) {
        throw DomainError.conflict(
          'conduct_moved_on',
          say('The code of conduct has a new version by now; please read that one.'),
        );
      }
      if (!current.texts.some((text) => text.language === language)) {
        throw DomainError.invalid('language', say('The code of conduct is not there in this language.'));
      }
      if (!(await this.conduct.attest(tx, memberId, { version, language, at }))) return;
      const detail = { version, hash, language };
      await this.ledger.append(tx, conductAttested.of({ at, actorId: memberId, subjectId: memberId, detail }));
    });
  }
}
