import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, newId, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { OrganisationRepository, RegionUses, regionsProblem, TeamRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { approvalRouteChanged, approvalRouteCreated } from './approval-route.facts.js';
import { ApprovalRouteRepository } from './approval-route.repository.js';
import { asksTheSame, demandOf, routeProblems } from './approval-route.rules.js';
import type { ApprovalRoute, RouteDraft } from './approval-route.js';
import { Approvers } from './approvers.queries.js';

/** Makes or changes an approval route. From the moment it is stored it is asked wherever something is decided or shared. */
@Injectable()
export class SaveApprovalRoute {
  constructor(
    private readonly database: Database,
    private readonly routes: ApprovalRouteRepository,
    private readonly approvers: Approvers,
    private readonly topics: TopicRepository,
    private readonly teams: TeamRepository,
    private readonly organisations: OrganisationRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
    regionUses: RegionUses,
  ) {
    regionUses.add(async (tx, region) => {
      const route = (await this.routes.inForce(tx)).find(({ regions }) => regions.includes(region));
      if (!route) return null;
      return say('The approval route “{name}” is for {region}. Change it first.', { name: route.name, region });
    });
  }

  /**
   * Without an id it makes one. `began` is the revision the change began from.
   * @returns its id.
   * @throws DomainError invalid naming fields; not_found; conflict `changed_meanwhile`.
   */
  async execute(actor: Actor, draft: RouteDraft, routeId?: string, began?: number): Promise<string> {
    const problems = routeProblems(draft);
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    return this.database.within(actor, async (tx) => {
      await this.routes.lock(tx);
      const at = this.clock.now();
      const before = routeId ? await this.routes.find(tx, routeId) : null;
      if (routeId && !before) throw DomainError.notFound('approval route');
      await this.requirePeople(tx, draft, before);
      await this.requireScope(tx, draft, before);
      const route = previewedRoute(draft, before, at);
      const changed = before ? fieldsChanged(before, route) : Object.keys(draft);
      if (before && changed.length === 0 && (await this.edits.wouldTake(tx, `approval.${route.id}`, began))) {
        return route.id;
      }
      if (before) await this.edits.claim(tx, actor, `approval.${route.id}`, began, at);
      const kept = before ? await this.routes.save(tx, route) : await this.routes.insert(tx, route, at);
      if (!kept) throw DomainError.invalid('name', say('Another approval route has this name.'));
      const { inForce, coversLibrary, steps } = route;
      const detail = { inForce, coversLibrary, steps: steps.length, fields: changed };
      const fact = before ? approvalRouteChanged : approvalRouteCreated;
      await this.ledger.append(tx, fact.of({ at, actorId: actor.memberId, subjectId: route.id, detail }));
      return route.id;
    });
  }

  /** Who is added is somebody who can approve now; who was there may have lost that, which the settings tell. */
  private async requirePeople(tx: Transaction, draft: RouteDraft, before: ApprovalRoute | null): Promise<void> {
    const known = new Set((await this.approvers.all(tx)).map(({ id }) => id));
    for (const each of before?.steps ?? []) for (const id of each.memberIds) known.add(id);
    const errors = draft.steps.flatMap(({ memberIds }, index) =>
      memberIds.every((id) => known.has(id))
        ? []
        : [
            {
              field: `steps[${index}].memberIds`,
              message: say('Choose active members who are reviewer, safety officer, comms lead or administrator.'),
            },
          ],
    );
    if (errors.length > 0) throw DomainError.invalidFields(errors);
  }

  /**
   * A topic, region or team that is none would let pass all that its author meant. A topic or team that is gone since
   * stays as it was; a region does not go while a route in force is for it, nor before this is stored.
   */
  private async requireScope(tx: Transaction, draft: RouteDraft, before: ApprovalRoute | null): Promise<void> {
    const idsOf = (records: { id: string }[], kept: string[] = []) =>
      new Set([...records.map(({ id }) => id), ...kept]);
    const topics = idsOf(await this.topics.all(tx), before?.topicIds);
    const teams = idsOf(await this.teams.all(tx), before?.teamIds);
    const errors = [
      { field: 'topicIds', known: topics, message: say('must be one of the topics') },
      { field: 'teamIds', known: teams, message: say('must be one of the teams') },
    ]
      .filter(({ field, known }) => !draft[field as 'topicIds' | 'teamIds'].every((id) => known.has(id)))
      .map(({ field, message }) => ({ field, message }));
    const { regions } = await this.organisations.lock(tx);
    const none = regionsProblem(draft.regions, regions);
    if (none) errors.push({ field: 'regions', message: none });
    if (errors.length > 0) throw DomainError.invalidFields(errors);
  }
}

/**
 * The route as it would be. A step is the one that it says it is, or that was called the same; one whose approvers are
 * others than before is new: nobody has decided on it.
 */
export function previewedRoute(draft: RouteDraft, before: ApprovalRoute | null, at: Date): ApprovalRoute {
  const left = [...(before?.steps ?? [])];
  const steps = draft.steps.map(({ id, ...step }) => {
    const name = step.name.trim();
    const found = left.findIndex((each) => (id ? each.id === id : each.name === name));
    const [same] = found < 0 ? [] : left.splice(found, 1);
    return { ...step, name, id: same && asksTheSame(step, same) ? same.id : newId() };
  });
  const route = { ...draft, name: draft.name.trim(), steps };
  const since = before && demandOf(route) === demandOf(before) ? before.since : at;
  return { ...route, id: before?.id ?? newId(), since };
}

function fieldsChanged(before: ApprovalRoute, after: ApprovalRoute): string[] {
  return (Object.keys(after) as (keyof ApprovalRoute)[]).filter(
    (field) => field !== 'since' && !isDeepStrictEqual(before[field], after[field]),
  );
}
