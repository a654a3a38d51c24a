import { Injectable } from '@nestjs/common';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { ApprovalRouteEntity } from './approval-route.entity.js';
import type { ApprovalRoute, ApprovalStep } from './approval-route.js';
import { ApprovalStepEntity } from './approval-step.entity.js';

const LOCK = `hashtextextended('approval-routes.' || current_organisation(), 0)`;

@Injectable()
export class ApprovalRouteRepository {
  /** By name. */
  async all(tx: Transaction): Promise<ApprovalRoute[]> {
    return this.read(tx, {});
  }

  async inForce(tx: Transaction): Promise<ApprovalRoute[]> {
    return this.read(tx, { inForce: true });
  }

  async find(tx: Transaction, id: string): Promise<ApprovalRoute | null> {
    return (await this.read(tx, { id }))[0] ?? null;
  }

  /** @returns false when another has its name. */
  async insert(tx: Transaction, route: ApprovalRoute, at: Date): Promise<boolean> {
    const made = await insertUnlessThere(tx, ApprovalRouteEntity, { ...flat(route), createdAt: at });
    if (made) await this.insertSteps(tx, route);
    return made;
  }

  /** @returns false when another has its name. */
  async save(tx: Transaction, route: ApprovalRoute): Promise<boolean> {
    const [named] = await tx.query<unknown[]>(
      `SELECT FROM approval_routes
        WHERE organisation_id = current_organisation() AND lower(name) = lower($1) AND id <> $2`,
      [route.name, route.id],
    );
    if (named) return false;
    await tx.getRepository(ApprovalRouteEntity).update({ id: route.id }, flat(route));
    await tx.getRepository(ApprovalStepEntity).delete({ routeId: route.id });
    await this.insertSteps(tx, route);
    return true;
  }

  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.getRepository(ApprovalRouteEntity).delete({ id });
  }

  /** Until the transaction ends nobody else changes one, or decides by them. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  }

  /** Keeps them as they are until the transaction ends. */
  async keep(tx: Transaction): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock_shared(${LOCK})`);
  }

  private async insertSteps(tx: Transaction, { id: routeId, steps }: ApprovalRoute): Promise<void> {
    await tx.getRepository(ApprovalStepEntity).insert(
      steps.map(({ due, ...step }, position) => ({
        ...step,
        routeId,
        position,
        dueAmount: due?.amount ?? null,
        dueUnit: due?.unit ?? null,
      })),
    );
  }

  private async read(tx: Transaction, where: { id?: string; inForce?: boolean }): Promise<ApprovalRoute[]> {
    const routes = await tx.getRepository(ApprovalRouteEntity).find({ where, order: { name: 'ASC', id: 'ASC' } });
    if (routes.length === 0) return [];
    const steps = await tx
      .getRepository(ApprovalStepEntity)
      .find({ where: routes.map(({ id }) => ({ routeId: id })), order: { position: 'ASC' } });
    return routes.map(({ organisationId: _, createdAt: _at, ...route }) => ({
      ...route,
      steps: steps.filter(({ routeId }) => routeId === route.id).map(toStep),
    }));
  }
}

function toStep({ id, stage, name, roles, memberIds, needed, dueAmount, dueUnit }: ApprovalStepEntity): ApprovalStep {
  const due = dueAmount && dueUnit ? { amount: dueAmount, unit: dueUnit } : null;
  return { id, stage, name, roles, memberIds, needed, due };
}

function flat({ steps: _, ...route }: ApprovalRoute) {
  return route;
}
