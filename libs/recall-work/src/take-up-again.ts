import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberJoined, memberReactivated } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { RecallRepository } from '#libs/recalls';
import { publicationPublished } from '#libs/shares';
import { WhatIsLeft } from './what-is-left.queries.js';

/**
 * A recall goes on, also one that was done, when a member of whom nothing could be asked is here again, and when a post
 * that nobody could look for is found to be out.
 */
@Injectable()
export class TakeUpAgain extends Reaction implements OnModuleInit {
  readonly name = 'recall_work.take_up_again';
  readonly takes = [memberReactivated, memberJoined, publicationPublished];

  constructor(
    private readonly followers: Followers,
    private readonly recalls: RecallRepository,
    private readonly left: WhatIsLeft,
    private readonly clock: Clock,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const subjects = (facts: Pick<LedgerEntry, 'subjectId'>[]) => facts.map(({ subjectId }) => subjectId);
    const memberIds = subjects([...memberReactivated.among(entries), ...memberJoined.among(entries)]);
    const shareIds = subjects(publicationPublished.among(entries));
    for (const id of await this.left.begunAgain(tx, { memberIds, shareIds })) {
      await this.recalls.takeUpAgain(tx, id, this.clock.now());
    }
  }
}
