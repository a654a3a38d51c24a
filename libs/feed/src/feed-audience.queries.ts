/** Members, with the region of their team and the language of the organisation where they have none of their own. */
export const MEMBERS = `
  SELECT m.id, m.team_id, coalesce(m.region, t.region) AS region, coalesce(m.language, o.language) AS language
    FROM members m JOIN organisations o ON o.organisation_id = m.organisation_id
    LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
   WHERE m.organisation_id = current_organisation()`;

/** The member `id`, as the feed sees them. */
export const MEMBER = (id: string) => `${MEMBERS} AND m.id = ${id}`;

/** Somebody of a team, region and language, each where it is chosen: filled in as a member's own would be. */
export const SOMEBODY = (team: string, region: string, language: string) => `
  SELECT NULL::uuid AS id, t.id AS team_id, coalesce(${region}, t.region) AS region,
         coalesce(${language}, o.language) AS language
    FROM organisations o LEFT JOIN teams t ON t.organisation_id = o.organisation_id AND t.id = ${team}
   WHERE o.organisation_id = current_organisation()`;

/** Whether what `audience` stands for (a feed entry or a version) is for the team, region and language of the member `me`. */
export const FOR_MY = {
  team: (audience: string) => `(${audience}.audience_teams = '{}' OR me.team_id = ANY (${audience}.audience_teams))`,
  region: (audience: string) =>
    `(${audience}.audience_regions = '{}' OR me.region = ANY (${audience}.audience_regions))`,
  language: (audience: string) =>
    `(${audience}.audience_languages = '{}' OR me.language = ANY (${audience}.audience_languages))`,
};

/** Whether it is for the member `me` in all of these. */
export const FOR_ME = (audience: string) =>
  [FOR_MY.team(audience), FOR_MY.region(audience), FOR_MY.language(audience)].join(' AND ');

/** Whether the feed entry (or the version) `e` is for the member `me`, has its day come and has not expired by `now`. */
export const VISIBLE = (now: string, e = 'e') =>
  `(${e}.publish_from IS NULL OR ${e}.publish_from <= ${now}) AND (${e}.expires_at IS NULL OR ${e}.expires_at > ${now})
  AND ${FOR_ME(e)}`;
