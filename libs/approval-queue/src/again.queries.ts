import { SHARED_UNTIL } from '#libs/content';

/** Whether an approval route `r` takes in a version `v`; in words it is `applies` of approval-routes. */
export const ROUTE_TAKES_IN = `
  r.in_force
  AND (cardinality(r.topic_ids) = 0 OR r.topic_ids && v.topic_ids)
  AND (cardinality(r.regions) = 0 OR cardinality(v.audience_regions) = 0 OR r.regions && v.audience_regions)
  AND (cardinality(r.team_ids) = 0 OR cardinality(v.audience_teams) = 0 OR r.team_ids && v.audience_teams)
  AND (r.audience IS NULL OR (r.audience = 'public') = v.audience_public)
  AND (r.verdict IS NULL OR v.verdict IS NULL OR v.verdict IN ('review', 'block') OR v.verdict = r.verdict)`;

/**
 * Whether the item `i`, whose newest version `v` was approved by `a`, lacks an approval that is asked for since: by a
 * route that covers the library, or because it or a share of it is not out yet.
 */
export const LACKS_APPROVAL = `
  i.state = 'approved' AND EXISTS (
    SELECT FROM approval_routes r JOIN approval_steps s ON s.organisation_id = r.organisation_id AND s.route_id = r.id
     WHERE r.organisation_id = v.organisation_id AND ${ROUTE_TAKES_IN}
       AND (r.covers_library OR a.at >= r.since OR v.publish_from > r.since OR EXISTS (
         SELECT FROM shares h JOIN publications p ON p.organisation_id = h.organisation_id AND p.share_id = h.id
          WHERE h.organisation_id = v.organisation_id AND h.version_id = v.id AND h.created_at < r.since
            AND p.state IN ('scheduled', 'held')))
       AND NOT EXISTS (
         SELECT FROM approval_step_decisions d
          WHERE d.organisation_id = v.organisation_id AND d.version_id = v.id AND d.step_id = s.id AND d.completes
            AND NOT EXISTS (
              SELECT FROM approval_step_decisions o
               WHERE o.organisation_id = d.organisation_id AND o.version_id = d.version_id AND o.step_id = d.step_id
                 AND o.conditions IS NOT NULL
                 AND NOT EXISTS (SELECT FROM approval_conditions_met c
                                  WHERE c.organisation_id = o.organisation_id AND c.decision_id = o.id))))`;

/** Items whose approvals are asked for now: in review, or approved and lacking. */
export const UNDER_APPROVAL = `
  FROM content_items i
  JOIN content_versions v ON v.organisation_id = i.organisation_id AND v.id = i.current_version_id
  LEFT JOIN approvals a ON a.organisation_id = v.organisation_id AND a.version_id = v.id AND a.decision = 'approved'
 WHERE i.organisation_id = current_organisation()
   AND (i.state = 'in_review' OR coalesce(${SHARED_UNTIL('v')}, 'infinity') > now())
   AND (i.state = 'in_review' OR (${LACKS_APPROVAL}))`;
