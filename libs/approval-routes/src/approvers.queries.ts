import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Deputies } from '#libs/responsibilities';
import type { Transaction } from '#libs/platform';
import { APPROVER_ROLES } from './approval-route.js';
import type { Approver, Circle } from './step-progress.rules.js';

/** Who can be asked for an approval now, as their rows say: what somebody was when they signed in does not count. */
@Injectable()
export class Approvers {
  constructor(
    private readonly deputies: Deputies,
    private readonly clock: Clock,
  ) {}

  async circle(tx: Transaction): Promise<Omit<Circle, 'handsIn'>> {
    const people = await this.all(tx);
    const standsInFor = await this.deputies.standingIn(tx, this.clock.now());
    return { people: new Map(people.map((each) => [each.id, each])), standsInFor };
  }

  /** Active members who hold a role that steps can be given to, by name. */
  async all(tx: Transaction): Promise<Approver[]> {
    return tx.query<Approver[]>(
      `SELECT id, name, roles FROM members
        WHERE organisation_id = current_organisation() AND status = 'active' AND roles && $1::text[]
        ORDER BY name, id`,
      [APPROVER_ROLES],
    );
  }
}
