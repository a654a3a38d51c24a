import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { LedgerRepository, type Fact } from '#libs/ledger';
import { RemoveLeftFiles } from '#libs/media';
import { Database, type Transaction } from '#libs/platform';
import { itemErased, suggestionErased } from './retention.facts.js';
import { RetentionRepository } from './retention.repository.js';
import { countsOf } from './retention.rules.js';

const A_PAGE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Erases what is over, one by one, each in a transaction of its own with the one fact that is left of it. */
@Injectable()
export class EraseRecords {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly files: RemoveLeftFiles,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations that keep some class of record for a time. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_retention: string }>('organisations_with_retention()');
    return rows.map((row) => row.organisations_with_retention);
  }

  /** One that cannot be erased does not keep the others waiting. @throws AggregateError when there were such. */
  async execute(organisationId: string): Promise<void> {
    const problems = [
      ...(await this.sweep(organisationId, 'items', (tx, id) => this.item(tx, id))),
      ...(await this.sweep(organisationId, 'suggestions', (tx, id) => this.suggestion(tx, id))),
    ];
    await this.files.execute(organisationId).catch((error: unknown) => problems.push(error));
    if (problems.length > 0)
      throw new AggregateError(problems, `${problems.length} records or files could not be erased.`);
  }

  private async sweep(
    organisationId: string,
    kind: 'items' | 'suggestions',
    erase: (tx: Transaction, id: string) => Promise<Fact | null>,
  ): Promise<unknown[]> {
    const problems: unknown[] = [];
    for (let after = BEFORE_ALL; ;) {
      const ids = await this.database.within(organisationId, (tx) => this.repository.past(tx, kind, after, A_PAGE));
      for (const id of ids) {
        try {
          await this.database.within(organisationId, async (tx) => {
            const fact = await erase(tx, id);
            if (fact) await this.ledger.append(tx, fact);
          });
        } catch (error) {
          problems.push(error);
        }
      }
      const last = ids.at(-1);
      if (last === undefined || ids.length < A_PAGE) return problems;
      after = last;
    }
  }

  private async item(tx: Transaction, itemId: string): Promise<Fact | null> {
    const erased = await this.repository.eraseItem(tx, itemId);
    if (!erased) return null;
    const { class: of, endedAt, days, counts, certificates } = erased;
    const detail = { class: of, endedAt: endedAt.toISOString(), days, ...countsOf(counts), certificates };
    return itemErased.of({ at: this.clock.now(), subjectId: itemId, detail });
  }

  private async suggestion(tx: Transaction, suggestionId: string): Promise<Fact | null> {
    const endedAt = await this.repository.eraseSuggestion(tx, suggestionId);
    if (!endedAt) return null;
    const detail = { endedAt: endedAt.toISOString() };
    return suggestionErased.of({ at: this.clock.now(), subjectId: suggestionId, detail });
  }
}
