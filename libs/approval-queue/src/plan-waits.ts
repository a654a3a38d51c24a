import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  approvalRouteChanged,
  approvalRouteCreated,
  approvalRouteRemoved,
  conditionMet,
  dueAt,
  stepDecided,
} from '#libs/approval-routes';
import { itemRetired, versionApproved, versionCreated, versionSentBack, versionSubmitted } from '#libs/content';
import { newId } from '#libs/kernel';
import { Followers, Reaction, type LedgerEntry } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { OpenApprovals } from './open-approvals.queries.js';
import { StepWaitRepository } from './step-wait.repository.js';

const ROUTES = [approvalRouteCreated, approvalRouteChanged, approvalRouteRemoved];
const ITEMS = [versionSubmitted, versionCreated, versionApproved, versionSentBack, stepDecided, conditionMet];

/** Keeps until when each open step is to be decided on, counted from when it was opened. */
@Injectable()
export class PlanWaits extends Reaction implements OnModuleInit {
  readonly name = 'approvals.waits';
  readonly takes = [...ROUTES, ...ITEMS, itemRetired];

  constructor(
    private readonly followers: Followers,
    private readonly organisations: OrganisationRepository,
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.register(this);
  }

  async apply(tx: Transaction, entries: LedgerEntry[]): Promise<void> {
    const at = new Map<string, Date>();
    for (const entry of entries) for (const itemId of await this.concerned(tx, entry)) at.set(itemId, entry.at);
    if (at.size === 0) return;
    const { timeZone } = await this.organisations.get(tx);
    for (const { itemId, versionId, steps } of await this.open.of(tx, [...at.keys()])) {
      const openedAt = at.get(itemId)!;
      const due = steps.flatMap(({ step, state }) => {
        if (state !== 'open' || !step.due) return [];
        const until = dueAt(openedAt, step.due, timeZone);
        const soonAt = new Date(openedAt.getTime() + (until.getTime() - openedAt.getTime()) * SOON);
        return [{ id: newId(), itemId, versionId, stepId: step.id, openedAt, soonAt, dueAt: until }];
      });
      await this.waits.keep(tx, itemId, due);
      at.delete(itemId);
    }
    for (const itemId of at.keys()) await this.waits.keep(tx, itemId, []);
  }

  private async concerned(tx: Transaction, entry: LedgerEntry): Promise<string[]> {
    if (ROUTES.some((fact) => fact.is(entry))) return this.open.items(tx);
    return [itemRetired.is(entry) ? entry.subjectId : String(entry.detail.itemId)];
  }
}

/** People are reminded when so much of their time is over. */
const SOON = 0.75;
