import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Follower, FollowLedger, type LedgerEntry } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ReachFactRepository, type ClicksOnDay, type ShareOnDay } from './reach-fact.repository.js';

export const FOLLOWER = 'reach.facts';

/**
 * Turns facts about publications and clicks into the rows that dashboards add up, by the day they happened on where
 * the organisation is. Taking a share back takes the share out of the figures; the clicks on it happened, and stay.
 */
@Injectable()
export class FollowReach extends Follower implements OnModuleInit {
  readonly name = FOLLOWER;
  readonly kinds = ['publication.published', 'publication.withdrawn', 'clicks.counted'];

  constructor(
    private readonly followLedger: FollowLedger,
    private readonly organisations: OrganisationRepository,
    private readonly facts: ReachFactRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followLedger.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const { timeZone } = await this.organisations.get(tx);
    const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
    const onDay = (entry: LedgerEntry): ShareOnDay => ({
      shareId: entry.subjectId,
      day: DateTime.fromJSDate(entry.at, { zone: timeZone }).toFormat('yyyy-MM-dd'),
    });
    await this.facts.publish(tx, of('publication.published').map(onDay));
    await this.facts.withdraw(tx, of('publication.withdrawn').filter(wasLive).map(onDay));
    await this.facts.count(tx, of('clicks.counted').map(clicksOnDay));
  }

  async clear(tx: Transaction): Promise<void> {
    await this.facts.clear(tx);
  }
}

/** A share cancelled before it went live was never in the figures. */
function wasLive(entry: LedgerEntry): boolean {
  return entry.detail.wasPublished !== false;
}

function clicksOnDay({ subjectId, detail }: LedgerEntry): ClicksOnDay {
  const count = (judgement: string) => Number(detail[judgement] ?? 0);
  return {
    linkId: subjectId,
    day: String(detail.day),
    human: count('human'),
    preview: count('preview'),
    bot: count('bot'),
    suspect: count('suspect'),
  };
}
