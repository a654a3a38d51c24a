import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '#libs/kernel';
import { OrganisationRepository } from '#libs/people';
import { Database, type Transaction } from '#libs/platform';
import { TopicRepository } from '#libs/topics';
import { gapsOf, type Gap } from './gaps.rules.js';
import { RESPONSIBILITY_KINDS, type ResponsibilityView } from './responsibility.js';
import { ResponsibilityRepository } from './responsibility.repository.js';
import { ROLE_FOR } from './responsibility.rules.js';

/** What is answered for, and what by nobody. */
@Injectable()
export class ResponsibilityQueries {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly topics: TopicRepository,
    private readonly duties: ResponsibilityRepository,
    private readonly clock: Clock,
  ) {}

  /** Those in force, by kind and name. */
  async list(actor: Actor): Promise<ResponsibilityView[]> {
    return this.database.within(actor, (tx) => this.inForce(tx));
  }

  /** What nobody answers for, by kind, in a week of the organisation's. */
  async gaps(actor: Actor): Promise<Gap[]> {
    return this.database.within(actor, async (tx) => {
      const { regions, timeZone } = await this.organisations.get(tx);
      const topicIds = (await this.topics.all(tx)).map(({ id }) => id);
      const manned = new Set((await this.inForce(tx)).flatMap((duty) => (duty.manned ? [duty.id] : [])));
      const duties = (await this.duties.inForce(tx)).filter(({ id }) => manned.has(id));
      const ground = { topicIds, regions, timeZone, at: this.clock.now() };
      return RESPONSIBILITY_KINDS.flatMap((kind) =>
        gapsOf(
          kind,
          duties.filter((duty) => duty.kind === kind),
          ground,
        ),
      );
    });
  }

  private async inForce(tx: Transaction): Promise<ResponsibilityView[]> {
    return tx.query<ResponsibilityView[]>(
      `SELECT r.id, r.kind, r.regions, r.weekdays, r.from_minute AS "fromMinute", r.until_minute AS "untilMinute",
              r.time_zone AS "timeZone",
              CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('id', m.id, 'name', m.name) END AS member,
              CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'name', t.name) END AS team,
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY lower(p.name))
                          FROM topics p WHERE p.organisation_id = r.organisation_id AND p.id = ANY (r.topic_ids)), '[]') AS topics,
              EXISTS (SELECT FROM members d WHERE d.organisation_id = r.organisation_id AND d.status = 'active'
                         AND (d.id = r.member_id OR d.team_id = r.team_id)
                         AND coalesce($1::jsonb ->> r.kind, d.roles[1]) = ANY (d.roles)) AS manned
         FROM responsibilities r
         LEFT JOIN members m ON m.organisation_id = r.organisation_id AND m.id = r.member_id
         LEFT JOIN teams t ON t.organisation_id = r.organisation_id AND t.id = r.team_id
        WHERE r.organisation_id = current_organisation() AND r.ended_at IS NULL
        ORDER BY array_position($2::text[], r.kind), lower(coalesce(m.name, t.name)), r.added_at, r.id`,
      [JSON.stringify(ROLE_FOR), RESPONSIBILITY_KINDS],
    );
  }
}
