import { Injectable } from '@nestjs/common';
import { previewedRoute, ApprovalRoutes, type RouteDraft } from '#libs/approval-routes';
import { SHARED_UNTIL } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { Database } from '#libs/platform';

/** What a route would ask for more approvals, were it saved as it is drafted. */
export interface RouteReach {
  /** Items in review now: they need it at once. */
  inReview: number;
  /** Approved items whose first day has not come: they need it in any case. */
  upcoming: number;
  /** What else is in the library and would be held back until it is approved, where the route covers it. */
  library: number;
  /** Scheduled shares of what is approved, which wait in any case. */
  shares: number;
}

/** Whether a route's scope, as parameters, takes in a version `v`; in words it is `applies` of approval-routes. */
export const TAKES_IN = `
  (cardinality($1::uuid[]) = 0 OR $1::uuid[] && v.topic_ids)
  AND (cardinality($2::text[]) = 0 OR cardinality(v.audience_regions) = 0 OR $2::text[] && v.audience_regions)
  AND (cardinality($3::uuid[]) = 0 OR cardinality(v.audience_teams) = 0 OR $3::uuid[] && v.audience_teams)
  AND ($4::text IS NULL OR ($4 = 'public') = v.audience_public)
  AND ($5::text IS NULL OR v.verdict IS NULL OR v.verdict IN ('review', 'block') OR v.verdict = $5)`;

@Injectable()
export class RouteReachQueries {
  constructor(
    private readonly database: Database,
    private readonly routes: ApprovalRoutes,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not_found when there is no route of this id. */
  async execute(actor: Actor, draft: RouteDraft, routeId?: string): Promise<RouteReach> {
    const before = routeId ? await this.routes.get(actor, routeId) : null;
    const { topicIds, regions, teamIds, audience, verdict, steps } = previewedRoute(draft, before, this.clock.now());
    const parameters = [topicIds, regions, teamIds, audience, verdict, steps.map(({ id }) => id), this.clock.now()];
    const [reach] = await this.database.within(actor, (tx) => tx.query<[RouteReach]>(REACH, parameters));
    return reach;
  }
}

const REACH = `
  WITH lacking AS (
    SELECT i.state, v.id, i.current_version_id = v.id AS newest, i.approved_version_id = v.id AS approved, v.publish_from
      FROM content_items i
      JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id IN (i.current_version_id, i.approved_version_id)
     WHERE i.organisation_id = current_organisation() AND i.state <> 'retired'
       AND coalesce(${SHARED_UNTIL('v')}, 'infinity') > $7 AND ${TAKES_IN}
       AND EXISTS (SELECT FROM unnest($6::uuid[]) s(id) WHERE NOT EXISTS (
         SELECT FROM approval_step_decisions d
          WHERE d.organisation_id = v.organisation_id AND d.version_id = v.id AND d.step_id = s.id AND d.completes)))
  SELECT count(*) FILTER (WHERE l.newest AND l.state = 'in_review')::int AS "inReview",
         count(*) FILTER (WHERE l.approved AND l.publish_from > $7)::int AS upcoming,
         count(*) FILTER (WHERE l.approved AND (l.publish_from IS NULL OR l.publish_from <= $7))::int AS library,
         coalesce(sum((SELECT count(*) FROM shares s
                         JOIN publications p ON p.organisation_id = s.organisation_id AND p.share_id = s.id
                        WHERE s.organisation_id = current_organisation() AND s.version_id = l.id
                          AND p.state IN ('scheduled', 'held'))) FILTER (WHERE l.approved), 0)::int AS shares
    FROM lacking l`;
