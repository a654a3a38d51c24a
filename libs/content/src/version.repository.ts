import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import type { CaptionRecord, Draft, VersionRecord } from './draft.js';

/** What a screening of a whole version came to. */
export interface VersionScreening {
  verdict: Verdict;
  route: boolean;
  screenedUnder: string;
  /** Of the words around the captions. */
  screeningId: string | null;
  captions: { id: string; screeningId: string }[];
}

export type NewVersion = Draft & {
  id: string;
  itemId: string;
  number: number;
  createdBy: string;
  captions: Omit<CaptionRecord, 'screeningId'>[];
};

interface VersionRow extends Omit<VersionRecord, 'audience'> {
  audienceTeams: string[];
  audienceRegions: string[];
  audienceLanguages: string[];
  audiencePublic: boolean;
}

/** Columns of a version, `v`, with its captions, as `VersionRow`. */
export const VERSION_COLUMNS = `
  v.id, v.item_id AS "itemId", v.number, v.title, v.summary, v.link_url AS "linkUrl", v.link_title AS "linkTitle",
  v.image_id AS "imageId", v.disclosure, v.featured, v.expires_at AS "expiresAt", v.topic_ids AS "topicIds",
  v.audience_teams AS "audienceTeams", v.audience_regions AS "audienceRegions",
  v.audience_languages AS "audienceLanguages", v.audience_public AS "audiencePublic", v.created_by AS "createdBy",
  v.created_at AS "createdAt", v.submitted_by AS "submittedBy", v.submitted_at AS "submittedAt", v.verdict, v.route,
  v.screened_under AS "screenedUnder", v.screening_id AS "screeningId",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'network', c.network, 'language', c.language, 'text', c.text,
              'slots', c.slots, 'locked', c.locked, 'screeningId', c.screening_id) ORDER BY c.position)
     FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id), '[]') AS captions`;

export function toVersion(row: VersionRow): VersionRecord {
  const { audienceTeams, audienceRegions, audienceLanguages, audiencePublic, ...version } = row;
  return {
    ...version,
    audience: { teams: audienceTeams, regions: audienceRegions, languages: audienceLanguages, public: audiencePublic },
  };
}

@Injectable()
export class VersionRepository {
  async get(tx: Transaction, versionId: string): Promise<VersionRecord> {
    const [row] = await tx.query<VersionRow[]>(
      `SELECT ${VERSION_COLUMNS} FROM content_versions v
        WHERE v.organisation_id = current_organisation() AND v.id = $1`,
      [versionId],
    );
    if (!row) throw DomainError.notFound('version');
    return toVersion(row);
  }

  /** Stores versions with their captions, all in two statements. */
  async insert(tx: Transaction, versions: NewVersion[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO content_versions (organisation_id, id, item_id, number, created_by, created_at, ${DRAFT_COLUMNS})
       SELECT current_organisation(), v.id, v."itemId", v.number, v."createdBy", $2, ${DRAFT_VALUES}
         FROM jsonb_to_recordset($1::jsonb) AS v(id uuid, "itemId" uuid, number integer, "createdBy" uuid, ${DRAFT_TYPES})`,
      [JSON.stringify(versions.map(flat)), at],
    );
    await this.insertCaptions(tx, versions);
  }

  /** Changes a version that was never submitted. @throws DomainError conflict when it was. */
  async replace(tx: Transaction, version: NewVersion): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE content_versions SET (${DRAFT_COLUMNS}) =
              (SELECT ${DRAFT_VALUES} FROM jsonb_to_record($2::jsonb) AS v(${DRAFT_TYPES})),
              verdict = NULL, route = false, screened_under = NULL, screening_id = NULL
        WHERE organisation_id = current_organisation() AND id = $1 AND submitted_at IS NULL`,
      [version.id, JSON.stringify(flat(version))],
    );
    if (count !== 1) throw DomainError.conflict('wrong_state', 'This version went to review meanwhile; load it again.');
    await tx.query('DELETE FROM captions WHERE organisation_id = current_organisation() AND version_id = $1', [
      version.id,
    ]);
    await this.insertCaptions(tx, [version]);
  }

  /** Freezes the version as it goes to review. @throws DomainError conflict when it went already. */
  async submitted(tx: Transaction, versionId: string, by: string, at: Date): Promise<void> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE content_versions SET submitted_by = $2, submitted_at = $3
        WHERE organisation_id = current_organisation() AND id = $1 AND submitted_at IS NULL`,
      [versionId, by, at],
    );
    if (count !== 1) throw DomainError.conflict('wrong_state', 'This version went to review already.');
  }

  async disclose(tx: Transaction, versionId: string, disclosure: string): Promise<void> {
    await tx.query(
      `UPDATE content_versions SET disclosure = $2
        WHERE organisation_id = current_organisation() AND id = $1 AND submitted_at IS NULL`,
      [versionId, disclosure],
    );
  }

  /** Notes what screenings came to; the words of the version stay as they are. */
  async screened(tx: Transaction, screenings: (VersionScreening & { versionId: string })[]): Promise<void> {
    await tx.query(
      `UPDATE content_versions v
          SET verdict = s.verdict, route = s.route, screened_under = s."screenedUnder", screening_id = s."screeningId"
         FROM jsonb_to_recordset($1::jsonb) AS s("versionId" uuid, verdict text, route boolean, "screenedUnder" text, "screeningId" uuid)
        WHERE v.organisation_id = current_organisation() AND v.id = s."versionId"`,
      [JSON.stringify(screenings)],
    );
    await tx.query(
      `UPDATE captions c SET screening_id = s."screeningId"
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, "screeningId" uuid)
        WHERE c.organisation_id = current_organisation() AND c.id = s.id`,
      [JSON.stringify(screenings.flatMap((screening) => screening.captions))],
    );
  }

  private async insertCaptions(tx: Transaction, versions: NewVersion[]): Promise<void> {
    const captions = versions.flatMap((version) =>
      version.captions.map((caption, position) => ({ ...caption, versionId: version.id, position })),
    );
    if (captions.length === 0) return;
    await tx.query(
      `INSERT INTO captions (organisation_id, id, version_id, position, network, language, text, slots, locked)
       SELECT current_organisation(), c.id, c."versionId", c.position, c.network, c.language, c.text, c.slots, c.locked
         FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, "versionId" uuid, position integer, network text,
              language text, text text, slots jsonb, locked boolean)`,
      [JSON.stringify(captions)],
    );
  }
}

const DRAFT_COLUMNS = `title, summary, link_url, link_title, image_id, disclosure, featured, expires_at, topic_ids,
  audience_teams, audience_regions, audience_languages, audience_public`;
const DRAFT_VALUES = `v.title, v.summary, v."linkUrl", v."linkTitle", v."imageId", v.disclosure, v.featured, v."expiresAt",
  v."topicIds", v."audienceTeams", v."audienceRegions", v."audienceLanguages", v."audiencePublic"`;
const DRAFT_TYPES = `title text, summary text, "linkUrl" text, "linkTitle" text, "imageId" uuid, disclosure text,
  featured boolean, "expiresAt" timestamptz, "topicIds" uuid[], "audienceTeams" uuid[], "audienceRegions" text[],
  "audienceLanguages" text[], "audiencePublic" boolean`;

function flat({ audience, ...version }: NewVersion): object {
  return {
    ...version,
    audienceTeams: audience.teams,
    audienceRegions: audience.regions,
    audienceLanguages: audience.languages,
    audiencePublic: audience.public,
  };
}
