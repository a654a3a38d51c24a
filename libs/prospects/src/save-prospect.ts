import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { prospectChanged, prospectNamed } from './prospect.facts.js';
import type { ProspectKind } from './prospect.js';
import { ProspectRepository } from './prospect.repository.js';

const MOST = 500;

export interface ProspectDraft {
  name: string;
  kind: ProspectKind;
}

/** A seller names somebody they speak to, or an account; only they and their team's lead read the name. */
@Injectable()
export class SaveProspect {
  constructor(
    private readonly database: Database,
    private readonly prospects: ProspectRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws DomainError not_found, also of another's; conflict `too_many_prospects`. */
  async execute(actor: Actor, id: string | null, draft: ProspectDraft): Promise<string> {
    const { kind } = draft;
    const name = draft.name.trim();
    return this.database.within(actor, async (tx) => {
      const fact = { at: this.clock.now(), actorId: actor.memberId, detail: { kind } };
      if (id === null) return this.add(tx, actor.memberId, { kind, name }, fact);
      const { memberId } = await this.prospects.lock(tx, id);
      if (memberId !== actor.memberId) throw DomainError.notFound('prospect');
      await this.prospects.change(tx, id, { kind, name });
      await this.ledger.append(tx, prospectChanged.of({ ...fact, subjectId: id }));
      return id;
    });
  }

  private async add(
    tx: Transaction,
    memberId: string,
    draft: ProspectDraft,
    fact: { at: Date; actorId: string; detail: { kind: ProspectKind } },
  ): Promise<string> {
    if ((await this.prospects.count(tx, memberId)) >= MOST) {
      throw DomainError.conflict(
        'too_many_prospects',
        say('You have {most, number} prospects, which is the most. Erase those you no longer speak to.', {
          most: MOST,
        }),
      );
    }
    const id = newId();
    await this.prospects.insert(tx, { id, memberId, ...draft, createdAt: fact.at });
    await this.ledger.append(tx, prospectNamed.of({ ...fact, subjectId: id }));
    return id;
  }
}
