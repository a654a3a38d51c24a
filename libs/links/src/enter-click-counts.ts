import { Injectable } from '@nestjs/common';
import { Clock, groupBy } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { ClickRepository } from './click.repository.js';
import { NO_CLICKS } from './click-totals.js';
import { clicksCounted } from './link.facts.js';

const BATCH = 500;
const { own: _, ...NOTHING } = NO_CLICKS;

/**
 * Enters counted clicks into an organisation's ledger: one fact for a link and day, holding what came since the last.
 * The counts are marked as entered in the transaction that writes the facts, so each click is entered exactly once.
 */
@Injectable()
export class EnterClickCounts {
  constructor(
    private readonly database: Database,
    private readonly clicks: ClickRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Organisations with counts that their ledger does not know, or with salts to forget. */
  async organisations(): Promise<string[]> {
    const rows = await this.database.lookUp<{ organisations_with_click_work: string }>(
      `organisations_with_click_work(($1::timestamptz AT TIME ZONE 'UTC')::date - 1)`,
      [this.clock.now()],
    );
    return rows.map((row) => row.organisations_with_click_work);
  }

  /** @returns how many facts were entered. */
  async execute(organisationId: string): Promise<number> {
    let entered = 0;
    for (let batch = BATCH; batch === BATCH;) {
      batch = await this.database.within(organisationId, async (tx) => {
        const counts = await this.clicks.takeToEnter(tx, BATCH);
        entered += await this.enter(tx, counts);
        return counts.length;
      });
    }
    await this.database.within(organisationId, (tx) => this.clicks.forgetSalts(tx, this.clock.now()));
    return entered;
  }

  private async enter(tx: Transaction, counts: Awaited<ReturnType<ClickRepository['takeToEnter']>>): Promise<number> {
    const facts = groupBy(counts, (count) => `${count.linkId}/${count.day}`);
    await this.ledger.append(
      tx,
      ...[...facts.values()].map((group) =>
        clicksCounted.of({
          at: this.clock.now(),
          subjectId: group[0]!.linkId,
          detail: {
            day: group[0]!.day,
            ...NOTHING,
            ...Object.fromEntries(group.map((count) => [count.judgement, count.added])),
          },
        }),
      ),
    );
    return facts.size;
  }
}
