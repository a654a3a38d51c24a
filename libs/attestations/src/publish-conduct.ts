import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { conductHash, conductProblems, tidied } from './code.rules.js';
import type { ConductText } from './code.js';
import { conductPublished } from './conduct.facts.js';
import { ConductRepository } from './conduct.repository.js';
import { SHIPPED_CONDUCT } from './shipped-conduct.js';

export interface NewConduct {
  /** The version it was written from; 0 before there is any. */
  basedOn: number;
  texts: ConductText[];
  /** Whether what is scheduled already waits until its member has read this. */
  alsoScheduled: boolean;
}

/** Publishes a version of the code of conduct: from here on it is what members have to have read. */
@Injectable()
export class PublishConduct {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly conduct: ConductRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns its number.
   * @throws DomainError invalid naming the fields; conflict `conduct_moved_on` when somebody published meanwhile, and
   * `conduct_unchanged`.
   */
  async execute(actor: Actor, { basedOn, texts, alsoScheduled }: NewConduct): Promise<number> {
    return this.database.within(actor, async (tx) => {
      const { language } = await this.organisations.lock(tx);
      const problems = conductProblems(texts, language);
      if (problems.length > 0) throw DomainError.invalidFields(problems);
      const current = await this.conduct.current(tx);
      if ((current?.version ?? 0) !== basedOn) throw movedOn();
      if (current?.hash === conductHash(texts)) {
        throw DomainError.conflict(
          'conduct_unchanged',
          say('It says what the version before says; nothing to publish.'),
        );
      }
      return this.publish(tx, actor, { basedOn, texts, alsoScheduled }, false);
    });
  }

  /** Gives a new organisation the code that everybody begins with. */
  async first(tx: Transaction, founder: Pick<Actor, 'organisationId' | 'memberId'>): Promise<void> {
    await this.publish(tx, founder, { basedOn: 0, texts: SHIPPED_CONDUCT, alsoScheduled: false }, true);
  }

  private async publish(
    tx: Transaction,
    { organisationId, memberId }: Pick<Actor, 'organisationId' | 'memberId'>,
    { basedOn, texts, alsoScheduled }: NewConduct,
    shipped: boolean,
  ): Promise<number> {
    const [version, at, hash] = [basedOn + 1, this.clock.now(), conductHash(texts)];
    const kept = tidied(texts);
    const row = { version, hash, texts: kept, alsoScheduled, publishedBy: shipped ? null : memberId, publishedAt: at };
    if (!(await this.conduct.publish(tx, row))) throw movedOn();
    const languages = kept.map(({ language }) => language);
    const detail = { version, hash, languages, alsoScheduled, shipped };
    await this.ledger.append(tx, conductPublished.of({ at, actorId: memberId, subjectId: organisationId, detail }));
    return version;
  }
}

const movedOn = () =>
  DomainError.conflict(
    'conduct_moved_on',
    say('Somebody has published a version meanwhile. Yours is kept here: compare, then publish it anew.'),
  );
