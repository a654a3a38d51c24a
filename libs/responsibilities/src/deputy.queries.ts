import { Injectable } from '@nestjs/common';
import { Clock, hasRole, type Actor, type Person, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import { DECIDING_ROLES, type DeputyView } from './deputy.js';

/** Somebody who decides here, and may be stood in for. */
export interface Decider extends Person {
  roles: Role[];
  /** IANA zone whose days they name. */
  timeZone: string;
}

const PERSON = (alias: string) => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** Deputies and those who may be some, as screens list them. */
@Injectable()
export class DeputyQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Now and later, the soonest first: of everybody for an admin, else those that whoever asks has to do with. */
  async list(actor: Actor): Promise<DeputyView[]> {
    return this.database.within(actor, (tx) =>
      tx.query<DeputyView[]>(
        `SELECT d.id, d.first_on::text AS "firstOn", d.last_on::text AS "lastOn", d.named_at AS "namedAt",
                ${PERSON('m')} AS member, ${PERSON('s')} AS deputy, ${PERSON('n')} AS "namedBy", d.begins_at <= $1 AS now
           FROM deputies d
           JOIN members m ON m.organisation_id = d.organisation_id AND m.id = d.member_id
           JOIN members s ON s.organisation_id = d.organisation_id AND s.id = d.deputy_id
           JOIN members n ON n.organisation_id = d.organisation_id AND n.id = d.named_by
          WHERE d.organisation_id = current_organisation() AND d.ended_at IS NULL AND d.ends_at > $1
            AND ($2::uuid IS NULL OR $2 IN (d.member_id, d.deputy_id))
            AND m.status = 'active' AND s.status = 'active'
          ORDER BY d.begins_at, lower(m.name), d.id`,
        [this.clock.now(), hasRole(actor, 'admin') ? null : actor.memberId],
      ),
    );
  }

  /** Everybody who decides something here, by name. */
  async deciders(actor: Actor): Promise<Decider[]> {
    return this.database.within(actor, (tx) =>
      tx.query<Decider[]>(
        `SELECT m.id, m.name, m.roles, coalesce(m.time_zone, o.time_zone) AS "timeZone"
           FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
          WHERE m.organisation_id = current_organisation() AND m.status = 'active' AND m.roles && $1::text[]
          ORDER BY lower(m.name), m.id`,
        [DECIDING_ROLES],
      ),
    );
  }
}
