import { Injectable } from '@nestjs/common';
import { dueAt, ONE_REVIEWER } from '#libs/approval-routes';
import { Clock, newId } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { approvalClosed, approvalManned, approvalOpened, approvalUnmanned } from './approval-wait.facts.js';
import { OpenApprovals, type OpenApproval } from './open-approvals.queries.js';
import type { StepWait } from './step-wait.entity.js';
import { sameStep, StepWaitRepository } from './step-wait.repository.js';

/** Writes down which steps are open, until when each is to be decided on, and where nobody can; that is told once. */
@Injectable()
export class KeepWaits {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** @param since by item, when what is open there now was opened at the earliest. */
  async execute(tx: Transaction, since: ReadonlyMap<string, Date>): Promise<void> {
    if (since.size === 0) return;
    const { timeZone } = await this.organisations.get(tx);
    const waiting = new Map((await this.open.of(tx, [...since.keys()])).map((each) => [each.itemId, each]));
    for (const [itemId, openedAt] of since) {
      const approval = waiting.get(itemId);
      const now = approval ? waitsOf(approval, openedAt, timeZone) : [];
      const before = await this.waits.keep(tx, itemId, now);
      await this.tellOpen(tx, itemId, before, now);
      await this.tell(tx, itemId, before, now);
    }
  }

  /** Of what one reviewer approves it is told that it was sent to review; a fact is only that it comes to that later. */
  private async tellOpen(tx: Transaction, itemId: string, before: StepWait[], now: StepWait[]): Promise<void> {
    const fact = { at: this.clock.now(), actorId: null, subjectId: itemId };
    const without = (some: StepWait[], others: StepWait[]) =>
      some.filter(
        (wait) => !others.some((each) => sameStep(each, wait)) && (ofRoute(wait) || others.some(goesOn(wait))),
      );
    for (const { versionId, stepId } of without(before, now)) {
      await this.ledger.append(tx, approvalClosed.of({ ...fact, detail: { versionId, stepId } }));
    }
    for (const { versionId, stepId } of without(now, before)) {
      await this.ledger.append(tx, approvalOpened.of({ ...fact, detail: { versionId, stepId } }));
    }
  }

  private async tell(tx: Transaction, itemId: string, before: StepWait[], now: StepWait[]): Promise<void> {
    const fact = { at: this.clock.now(), actorId: null, subjectId: itemId };
    const unmanned = now.filter((each) => each.unmanned !== null);
    for (const wait of unmanned) {
      const was = before.find((each) => sameStep(each, wait))?.unmanned ?? null;
      if (was === wait.unmanned || was === 'nobody') continue;
      const detail = { versionId: wait.versionId, stepId: wait.stepId, left: wait.unmanned! };
      await this.ledger.append(tx, approvalUnmanned.of({ ...fact, detail }));
    }
    const [former] = before.filter((each) => each.unmanned !== null);
    if (!former || unmanned.length > 0) return;
    await this.ledger.append(tx, approvalManned.of({ ...fact, detail: { versionId: former.versionId } }));
  }
}

const ofRoute = ({ stepId }: StepWait) => stepId !== ONE_REVIEWER.id;
const goesOn = (wait: StepWait) => (other: StepWait) => ofRoute(other) && other.versionId === wait.versionId;

function waitsOf({ itemId, versionId, steps, unmanned }: OpenApproval, openedAt: Date, timeZone: string): StepWait[] {
  const about = { itemId, versionId, openedAt };
  const waits = steps.flatMap(({ step, state }): StepWait[] => {
    if (state !== 'open') return [];
    const left = unmanned.find(({ stepId }) => stepId === step.id)?.left ?? null;
    const none = { soonAt: null, dueAt: null };
    const due = step.due ? timesOf(openedAt, dueAt(openedAt, step.due, timeZone)) : none;
    return [{ id: newId(), ...about, stepId: step.id, ...due, unmanned: left }];
  });
  const others = unmanned.filter(({ stepId }) => !waits.some((each) => each.stepId === stepId));
  const stepless = others.map(({ stepId, left }): StepWait => {
    return { id: newId(), ...about, stepId, soonAt: null, dueAt: null, unmanned: left };
  });
  return [...waits, ...stepless];
}

function timesOf(openedAt: Date, until: Date): { soonAt: Date; dueAt: Date } {
  const soonAt = new Date(openedAt.getTime() + (until.getTime() - openedAt.getTime()) * SOON);
  return { soonAt, dueAt: until };
}

/** People are reminded when so much of their time is over. */
const SOON = 0.75;
