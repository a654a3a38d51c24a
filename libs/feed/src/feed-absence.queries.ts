import { FOR_MY, VISIBLE } from './feed-audience.queries.js';
import { onwards, type Value } from './feed-page.queries.js';
import type { FeedPlace } from './feed-place.rules.js';

export const ABSENCE_REASONS = ['team', 'region', 'language', 'not_yet', 'expired'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** What is approved and yet not in somebody's feed, with each reason and what it is for instead. */
export interface FeedAbsence {
  itemId: string;
  title: string;
  why: AbsenceReason[];
  teamIds: string[];
  regions: string[];
  languages: string[];
  publishFrom: Date | null;
  expiresAt: Date | null;
}

export interface AbsenceRow extends Omit<FeedAbsence, 'why'> {
  rank: Date;
  forTeam: boolean;
  forRegion: boolean;
  inLanguage: boolean;
}

/** The first `limit` of the approved entries from the place on that `me` may not see at the moment `$2`. */
export const absences = (place: FeedPlace, limit: number, me: string, value: Value): string => `
  WITH me AS MATERIALIZED (${me})
  SELECT e.item_id AS "itemId", e.rank, v.title, e.audience_teams AS "teamIds", e.audience_regions AS regions,
         e.audience_languages AS languages, e.publish_from AS "publishFrom", e.expires_at AS "expiresAt",
         coalesce(${FOR_MY.team('e')}, false) AS "forTeam", coalesce(${FOR_MY.region('e')}, false) AS "forRegion",
         coalesce(${FOR_MY.language('e')}, false) AS "inLanguage"
    FROM me CROSS JOIN feed_entries e
    JOIN content_versions v ON v.organisation_id = current_organisation() AND v.id = e.version_id
   WHERE e.organisation_id = current_organisation() ${onwards(place, value)} AND (${VISIBLE('$2')}) IS NOT TRUE
   ORDER BY e.rank DESC, e.item_id DESC LIMIT ${limit}`;

export function toAbsence(row: AbsenceRow, now: Date): FeedAbsence {
  const { itemId, title, teamIds, regions, languages, publishFrom, expiresAt } = row;
  const holds: Record<AbsenceReason, boolean> = {
    team: !row.forTeam,
    region: !row.forRegion,
    language: !row.inLanguage,
    not_yet: publishFrom !== null && publishFrom > now,
    expired: expiresAt !== null && expiresAt <= now,
  };
  const why = ABSENCE_REASONS.filter((reason) => holds[reason]);
  return { itemId, title, why, teamIds, regions, languages, publishFrom, expiresAt };
}
