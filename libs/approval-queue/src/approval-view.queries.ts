import { Injectable } from '@nestjs/common';
import {
  ApprovalSteps,
  turnFor,
  type ApproverRole,
  type Needed,
  type ReviewedVersion,
  type StepDecision,
  type StepProgress,
} from '#libs/approval-routes';
import { ApprovalRepository, ItemQueries, VersionRepository } from '#libs/content';
import type { Actor, Person } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { WatchPages } from '#libs/page-snapshots';
import { Database, type Transaction } from '#libs/platform';
import { OpenApprovals, type Unmanned } from './open-approvals.queries.js';
import type { Left } from './step-wait.entity.js';
import { StepWaitRepository } from './step-wait.repository.js';

/** Somebody's decision on a step, with the names that people know. */
export interface DecisionView extends Pick<
  StepDecision,
  'id' | 'decision' | 'conditions' | 'reason' | 'overridden' | 'forWantOfOthers' | 'at'
> {
  by: Person;
  deputyFor: Person | null;
  /** That it was given of a page that says something else by now, and when that one was read; null where it counts. */
  otherPage: { readAt: Date | null } | null;
  /** That its condition is met, by whom and how. */
  met: { by: Person; note: string; at: Date } | null;
}

export interface StepView {
  id: string;
  name: string;
  route: { id: string; name: string } | null;
  stage: number;
  /** `former`: decided on, and asked for by no route any more. */
  state: StepProgress['state'] | 'former';
  needed: Needed;
  roles: ApproverRole[];
  decisions: DecisionView[];
  /** Who can decide now, or will be able to. */
  who: { person: Person; deputyFor: Person | null }[];
  /** Whether nobody can whom it names, so that it falls to administrators. */
  unmanned: boolean;
  dueAt: Date | null;
  /** Whether the reader decides on it now, and for whom. */
  yours: { deputyFor: Person | null } | null;
}

export interface ApprovalsView {
  versionId: string;
  /** Whether it was approved before, and is asked for more since. */
  again: boolean;
  /**
   * What has to happen next: approvals, or that conditions are met, or that it is let out which has all its approvals;
   * null when nothing has.
   */
  next: 'steps' | 'conditions' | 'release' | null;
  /** Who is left to do it where nobody can who is asked; null where somebody can. */
  unmanned: Left | null;
  /** Whether it has all its approvals, and the reader may let it out or send it back. */
  mayRelease: boolean;
  /** Whether the reader may say that a condition is met. */
  mayConfirm: boolean;
  steps: StepView[];
}

/** How far the approvals of an item's newest version are, for its author and whoever decides. */
@Injectable()
export class ApprovalViews {
  constructor(
    private readonly database: Database,
    private readonly items: ItemQueries,
    private readonly versions: VersionRepository,
    private readonly approvals: ApprovalRepository,
    private readonly approvalSteps: ApprovalSteps,
    private readonly open: OpenApprovals,
    private readonly waits: StepWaitRepository,
    private readonly members: MemberDirectory,
    private readonly pages: WatchPages,
  ) {}

  /** @throws DomainError not_found */
  async get(actor: Actor, itemId: string): Promise<ApprovalsView> {
    const item = await this.items.get(actor, itemId);
    return this.database.within(actor, async (tx) => {
      const version = await this.versions.get(tx, item.version.id);
      const handsIn = [item.author.id, ...(await this.versions.handsIn(tx, itemId))];
      const reviewed = await this.approvals.reviewed(tx, version, handsIn);
      const going = (await this.open.among(tx, [itemId])).length > 0;
      const asked = await this.approvalSteps.of(tx, reviewed);
      // Of what is approved and not held back, a route that leaves the library as it is asks nothing.
      const progress = asked.filter(({ state }) => item.state !== 'approved' || going || state === 'done');
      const steps = await this.named(tx, actor, reviewed, progress);
      const after = going ? await this.open.after(tx, reviewed, progress) : null;
      const next = after?.next === 'release' && item.state !== 'in_review' ? null : (after?.next ?? null);
      const able = next === 'release' ? await this.approvalSteps.releasers(tx, reviewed, progress) : [];
      return {
        versionId: version.id,
        again: item.state === 'approved' && going,
        next,
        unmanned: gravest(after?.unmanned ?? []),
        mayRelease: able.includes(actor.memberId),
        mayConfirm: item.author.id === actor.memberId || actor.roles.includes('comms_lead'),
        steps,
      };
    });
  }

  private async named(
    tx: Transaction,
    actor: Actor,
    version: ReviewedVersion,
    progress: StepProgress[],
  ): Promise<StepView[]> {
    const decisions = await this.approvalSteps.decisionsOf(tx, version.id);
    const met = await this.approvalSteps.conditionsMet(tx, version.id);
    // What is approved is compared with its page by itself.
    const ofOther = (each: StepDecision) =>
      each.decision === 'approved' && version.approved === null && each.page !== version.page;
    const others = decisions.filter(ofOther).flatMap(({ page }) => page ?? []);
    const readAt = await this.pages.readAt(tx, version.id, others);
    const due = await this.waits.dueOf(tx, version.id);
    const ids = [
      ...decisions.flatMap(({ memberId, deputyFor }) => [memberId, deputyFor]),
      ...met.map(({ confirmedBy }) => confirmedBy),
      ...progress.flatMap(({ candidates }) => candidates.flatMap(({ memberId, deputyFor }) => [memberId, deputyFor])),
    ].filter((id) => id !== null);
    const people = await this.members.many(tx, ids);
    const person = (id: string): Person => ({ id, name: people.get(id)?.name ?? '' });
    const away = (id: string | null) => (id === null ? null : person(id));
    const toView = (decision: StepDecision): DecisionView => {
      const { id, decision: what, conditions, reason, overridden, forWantOfOthers, at } = decision;
      const done = met.find(({ decisionId }) => decisionId === id);
      return {
        ...{ id, decision: what, conditions, reason, overridden, forWantOfOthers, at },
        by: person(decision.memberId),
        deputyFor: away(decision.deputyFor),
        otherPage: ofOther(decision) ? { readAt: readAt.get(decision.page ?? '') ?? null } : null,
        met: done ? { by: person(done.confirmedBy), note: done.note, at: done.at } : null,
      };
    };
    const asked = progress.map((each): StepView => {
      const { route, step, state, candidates } = each;
      const mine = state === 'open' ? turnFor(each, actor.memberId) : null;
      return {
        ...{ id: step.id, name: step.name, stage: step.stage, needed: step.needed, roles: step.roles, state },
        route: route && { id: route.id, name: route.name },
        decisions: decisions.filter(({ stepId }) => stepId === step.id).map(toView),
        who: candidates.map(({ memberId, deputyFor }) => ({ person: person(memberId), deputyFor: away(deputyFor) })),
        unmanned: state !== 'done' && candidates.every(({ forWantOfOthers }) => forWantOfOthers),
        dueAt: due.get(step.id) ?? null,
        yours: mine && { deputyFor: away(mine.deputyFor) },
      };
    });
    const former = decisions.filter(({ stepId }) => !progress.some(({ step }) => step.id === stepId));
    const byStep = [...new Set(former.map(({ stepId }) => stepId))].map((id): StepView => {
      const those = former.filter(({ stepId }) => stepId === id);
      return {
        ...{ id, name: those[0]!.stepName, route: null, stage: 0, state: 'former', needed: 'any', roles: [] },
        ...{ decisions: those.map(toView), who: [], unmanned: false, dueAt: null, yours: null },
      };
    });
    return [...byStep, ...asked];
  }
}

function gravest(unmanned: readonly Unmanned[]): Left | null {
  return unmanned.find(({ left }) => left === 'nobody')?.left ?? unmanned[0]?.left ?? null;
}
