import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { Deputies } from './deputies.js';
import type { Concern, ResponsibilityKind } from './responsibility.js';
import { ResponsibilityRepository } from './responsibility.repository.js';
import { concerns, mayDo, onDuty } from './responsibility.rules.js';

/** Somebody who answers for something at a moment. */
export interface Responsible {
  memberId: string;
  /** Members who answer for it and are away, for whom they stand in; none when it is their own. */
  standsInFor: string[];
  /** Whether somebody stands in for them. */
  away: boolean;
}

/** Who answers for something, as rooms ask that need somebody for it. */
@Injectable()
export class Responsibilities {
  constructor(
    private readonly duties: ResponsibilityRepository,
    private readonly deputies: Deputies,
    private readonly members: MemberDirectory,
  ) {}

  /** Those who answer for it then, the members of teams one by one, and whoever stands in for those who are away. */
  async of(tx: Transaction, kind: ResponsibilityKind, concern: Concern): Promise<Responsible[]> {
    const duties = (await this.duties.inForce(tx, { kind })).filter(
      (duty) => concerns(duty, concern) && onDuty(duty, concern.at),
    );
    const own = await this.able(
      tx,
      kind,
      duties.flatMap(({ memberId }) => memberId ?? []),
      duties.flatMap(({ teamId }) => teamId ?? []),
    );
    const standing = await this.deputies.standingIn(tx, concern.at);
    const deputies = await this.members.many(tx, [...standing.keys()]);
    const found = new Map(own.map((memberId) => [memberId, { memberId, standsInFor: [] as string[], away: false }]));
    for (const [deputyId, memberIds] of standing) {
      const standsInFor = memberIds.filter((memberId) => own.includes(memberId));
      if (standsInFor.length === 0 || !mayDo(kind, deputies.get(deputyId)?.roles ?? [])) continue;
      const deputy = found.get(deputyId) ?? { memberId: deputyId, standsInFor: [], away: false };
      found.set(deputyId, { ...deputy, standsInFor });
      for (const memberId of standsInFor) found.set(memberId, { ...found.get(memberId)!, away: true });
    }
    return [...found.values()];
  }

  /** Who of them is active and may do it, each once. */
  private async able(
    tx: Transaction,
    kind: ResponsibilityKind,
    memberIds: readonly string[],
    teamIds: readonly string[],
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string; roles: Role[] }[]>(
      `SELECT id, roles FROM members WHERE organisation_id = current_organisation() AND status = 'active'
          AND (id = ANY ($1::uuid[]) OR team_id = ANY ($2::uuid[])) ORDER BY lower(name), id`,
      [memberIds, teamIds],
    );
    return rows.filter(({ roles }) => mayDo(kind, roles)).map(({ id }) => id);
  }
}
