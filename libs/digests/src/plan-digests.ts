import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { notificationsChosen } from '#libs/notifications';
import { memberChanged, memberJoined, memberReactivated, organisationChanged } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { DigestRepository } from './digest.repository.js';

/** Has a member's digest planned anew when they come, and when it may be at another time than before. */
@Injectable()
export class PlanDigests extends Reaction implements OnModuleInit {
  readonly name = 'digests.plan';
  readonly takes = [memberJoined, memberChanged, memberReactivated, notificationsChosen, organisationChanged];

  constructor(
    private readonly followers: Followers,
    private readonly digests: DigestRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const members = new Map<string, Date>();
    for (const { kind, subjectId, at } of entries)
      if (kind !== organisationChanged.kind && !members.has(subjectId)) members.set(subjectId, at);
    await this.digests.look(
      tx,
      [...members].map(([memberId, since]) => ({ memberId, since })),
    );
    const zoneChanged = organisationChanged.among(entries).some(({ detail }) => detail.fields.includes('timeZone'));
    if (zoneChanged) await this.digests.lookAtAll(tx);
  }
}
