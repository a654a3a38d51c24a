import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Followers, Projection, type LedgerEntry } from '#libs/ledger';
import { clicksCounted } from '#libs/links';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { publicationPublished, publicationWithdrawn, shareCreated } from '#libs/shares';
import { ReachFactRepository, type ClicksOnDay, type ShareOnDay } from './reach-fact.repository.js';
import { ReachShareRepository } from './reach-share.repository.js';

export const FOLLOWER = 'reach.facts';

/**
 * Turns facts about publications and clicks into the rows that dashboards add up, by the day they happened on where
 * the organisation is. What a share is about it remembers from the fact that it was decided on, so that the ledger alone
 * is enough to build it again. Taking a share back takes the share out of the figures; the clicks on it happened, and stay.
 */
@Injectable()
export class FollowReach extends Projection implements OnModuleInit {
  readonly name = FOLLOWER;
  readonly takes = [shareCreated, publicationPublished, publicationWithdrawn, clicksCounted];

  constructor(
    private readonly followers: Followers,
    private readonly organisations: OrganisationRepository,
    private readonly shares: ReachShareRepository,
    private readonly facts: ReachFactRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const { timeZone } = await this.organisations.get(tx);
    const onDay = (entry: LedgerEntry<object>): ShareOnDay => ({
      shareId: entry.subjectId,
      day: DateTime.fromJSDate(entry.at, { zone: timeZone }).toFormat('yyyy-MM-dd'),
    });
    await this.shares.remember(tx, shareCreated.among(entries));
    // A share cancelled before it went live was never in the figures.
    const live = publicationWithdrawn.among(entries).filter(({ detail }) => detail.wasPublished !== false);
    await this.facts.publish(tx, publicationPublished.among(entries).map(onDay));
    await this.facts.withdraw(tx, live.map(onDay));
    await this.facts.count(tx, clicksCounted.among(entries).map(clicksOnDay));
  }

  async clear(tx: Transaction): Promise<void> {
    await this.facts.clear(tx);
    await this.shares.clear(tx);
  }
}

function clicksOnDay({ subjectId, detail }: ReturnType<typeof clicksCounted.among>[number]): ClicksOnDay {
  const { day, human, preview, bot, suspect, own = 0 } = detail;
  return { linkId: subjectId, day, human, preview, bot, suspect, own };
}
