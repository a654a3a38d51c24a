/** Members, with the region of their team and the language of the organisation where they have none of their own. */
export const MEMBERS = `
  SELECT m.id, m.team_id, coalesce(m.region, t.region) AS region, coalesce(m.language, o.language) AS language
    FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
   WHERE m.organisation_id = current_organisation()`;

/** The member `id`, as the feed sees them. */
export const MEMBER = (id: string) => `${MEMBERS} AND m.id = ${id}`;

/** Whether what `audience` stands for (a feed entry or a version) is for the member `me`. */
export const FOR_ME = (
  audience: string,
) => `(${audience}.audience_teams = '{}' OR me.team_id = ANY (${audience}.audience_teams))
  AND (${audience}.audience_regions = '{}' OR me.region = ANY (${audience}.audience_regions))
  AND (${audience}.audience_languages = '{}' OR me.language = ANY (${audience}.audience_languages))`;

/** Whether the feed entry (or the version) `e` is for the member `me`, has its day come and has not expired by `now`. */
export const VISIBLE = (now: string, e = 'e') =>
  `(${e}.publish_from IS NULL OR ${e}.publish_from <= ${now}) AND (${e}.expires_at IS NULL OR ${e}.expires_at > ${now})
  AND ${FOR_ME(e)}`;
