import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  approvalRouteChanged,
  approvalRouteCreated,
  approvalRouteRemoved,
  conditionMet,
  stepDecided,
} from '#libs/approval-routes';
import { itemRetired, versionApproved, versionCreated, versionSentBack, versionSubmitted } from '#libs/content';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { memberChanged, memberDeactivated, memberErased, memberJoined, memberReactivated } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { deputyChanged, deputyEnded, deputyNamed } from '#libs/responsibilities';
import { KeepWaits } from './keep-waits.js';
import { OpenApprovals } from './open-approvals.queries.js';

const ROUTES = [approvalRouteCreated, approvalRouteChanged, approvalRouteRemoved];
const PEOPLE = [
  ...[memberJoined, memberChanged, memberDeactivated, memberReactivated, memberErased],
  ...[deputyNamed, deputyChanged, deputyEnded],
];
const ITEMS = [versionSubmitted, versionCreated, versionApproved, versionSentBack, stepDecided, conditionMet];

/** Keeps until when each open step is to be decided on, counted from when it was opened, and whether anybody can. */
@Injectable()
export class PlanWaits extends Reaction implements OnModuleInit {
  readonly name = 'approvals.waits';
  readonly takes = [...ROUTES, ...PEOPLE, ...ITEMS, itemRetired, itemRecalled];

  constructor(
    private readonly followers: Followers,
    private readonly open: OpenApprovals,
    private readonly keepWaits: KeepWaits,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const at = new Map<string, Date>();
    const all = entries.findLast((entry) => [...ROUTES, ...PEOPLE].some((fact) => fact.is(entry)));
    if (all) for (const itemId of await this.open.items(tx)) at.set(itemId, all.at);
    for (const entry of entries) {
      if (ITEMS.some((fact) => fact.is(entry))) at.set(String(entry.detail.itemId), entry.at);
      else if (itemRetired.is(entry) || itemRecalled.is(entry)) at.set(entry.subjectId, entry.at);
    }
    await this.keepWaits.execute(tx, at);
  }
}
