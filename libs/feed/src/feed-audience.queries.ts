/** The member `id`, with the region of their team and the language of the organisation where they have none of their own. */
export const MEMBER = (id: string) => `
  SELECT m.team_id, coalesce(m.region, t.region) AS region, coalesce(m.language, o.language) AS language
    FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
   WHERE m.organisation_id = current_organisation() AND m.id = ${id}`;

/** Whether the feed entry `e` is for the member `me` and has not expired by `now`. */
export const VISIBLE = (now: string) => `(e.expires_at IS NULL OR e.expires_at > ${now})
  AND (e.audience_teams = '{}' OR me.team_id = ANY (e.audience_teams))
  AND (e.audience_regions = '{}' OR me.region = ANY (e.audience_regions))
  AND (e.audience_languages = '{}' OR me.language = ANY (e.audience_languages))`;
