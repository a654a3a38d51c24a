import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database } from '#libs/platform';
import { signInGuessed } from './guess.facts.js';
import { TOLD_FROM } from './guess.rules.js';
import { SignInQueries } from './sign-in.queries.js';

/**
 * Enters that somebody guesses at an account, in each organisation where there is one, of which its person is told. It is
 * done beside the answer, which tells whoever guesses nothing, by words or by time.
 */
@Injectable()
export class TellOfGuesses implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TellOfGuesses.name);
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly queries: SignInQueries,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  execute(account: string): void {
    const work = this.enter(account)
      .catch((error: Error) => this.logger.error(`Guesses could not be entered: ${error.message}`))
      .finally(() => this.underway.delete(work));
    this.underway.add(work);
  }

  /** When everything so far is written. */
  async settled(): Promise<void> {
    await Promise.all(this.underway);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async enter(account: string): Promise<void> {
    const at = this.clock.now();
    for (const { organisationId, memberId } of await this.queries.candidates(account)) {
      const detail = { failures: TOLD_FROM };
      await this.database.within(organisationId, (tx) =>
        this.ledger.append(tx, signInGuessed.of({ at, subjectId: memberId, detail })),
      );
    }
  }
}
