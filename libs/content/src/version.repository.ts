import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DomainError, say, type Sentence } from '#libs/kernel';
import { columnsOf, type Transaction } from '#libs/platform';
import type { Verdict } from '#libs/screener';
import { CaptionEntity } from './caption.entity.js';
import type { CaptionDraft, CaptionRecord, Draft, VersionRecord } from './draft.js';
import { VersionEntity } from './version.entity.js';

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
  captions: (CaptionDraft & { id: string })[];
};

type VersionRow = Omit<VersionEntity, 'organisationId'> & Pick<VersionRecord, 'captions'>;

/** Columns of a version, `v`, with its captions, as `VersionRow`. */
const versionColumns = (tx: Transaction) => `${columnsOf(tx, VersionEntity, 'v')},
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'network', c.network, 'language', c.language, 'text', c.text,
              'slots', c.slots, 'locked', c.locked, 'disclosure', c.disclosure,
              'disclosureLanguage', c.disclosure_language, 'screeningId', c.screening_id) ORDER BY c.position)
     FROM captions c WHERE c.organisation_id = v.organisation_id AND c.version_id = v.id), '[]') AS captions`;

function toVersion(row: VersionRow): VersionRecord {
  const { audienceTeams, audienceRegions, audienceLanguages, audiencePublic, ...version } = row;
  return {
    ...version,
    audience: { teams: audienceTeams, regions: audienceRegions, languages: audienceLanguages, public: audiencePublic },
  };
}

/** Until when the version in the row `v` may be shared, as `sharedUntil` says it. */
export const SHARED_UNTIL = (v: string): string =>
  `least(${v}.expires_at, CASE WHEN ${v}.image_id IS NOT NULL THEN ${v}.image_rights_until END)`;

@Injectable()
export class VersionRepository {
  async get(tx: Transaction, versionId: string): Promise<VersionRecord> {
    const [row] = await tx.query<VersionRow[]>(
      `SELECT ${versionColumns(tx)} FROM content_versions v
        WHERE v.organisation_id = current_organisation() AND v.id = $1`,
      [versionId],
    );
    if (!row) throw DomainError.notFound('version');
    return toVersion(row);
  }

  /** Those of these that there are. */
  async many(tx: Transaction, versionIds: readonly string[]): Promise<VersionRecord[]> {
    const rows = await tx.query<VersionRow[]>(
      `SELECT ${versionColumns(tx)} FROM content_versions v
        WHERE v.organisation_id = current_organisation() AND v.id = ANY ($1::uuid[])`,
      [versionIds],
    );
    return rows.map(toVersion);
  }

  /** Everybody who wrote or sent to review any version of an item, or suggested it. */
  async handsIn(tx: Transaction, itemId: string): Promise<string[]> {
    return (await this.handsInMany(tx, [itemId])).get(itemId) ?? [];
  }

  /** The same of many items, by item. */
  async handsInMany(tx: Transaction, itemIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ itemId: string; members: string[] }[]>(
      `SELECT item_id AS "itemId", array_agg(member_id) AS members FROM (
         SELECT item_id, created_by AS member_id FROM content_versions
          WHERE organisation_id = current_organisation() AND item_id = ANY ($1::uuid[])
         UNION SELECT item_id, submitted_by FROM content_versions
          WHERE organisation_id = current_organisation() AND item_id = ANY ($1) AND submitted_by IS NOT NULL
         UNION SELECT id, suggested_by FROM content_items
          WHERE organisation_id = current_organisation() AND id = ANY ($1) AND suggested_by IS NOT NULL) h
        GROUP BY item_id`,
      [itemIds],
    );
    return new Map(rows.map(({ itemId, members }) => [itemId, members]));
  }

  /** Stores versions with their captions, all in two statements. */
  async insert(tx: Transaction, versions: NewVersion[], at: Date): Promise<void> {
    await tx.getRepository(VersionEntity).insert(
      versions.map((version) => {
        const { id, itemId, number, createdBy } = version;
        return { id, itemId, number, createdBy, createdAt: at, ...flat(version) };
      }),
    );
    await this.insertCaptions(tx, versions);
  }

  /** Changes a version that was never submitted. @throws DomainError conflict when it was. */
  async replace(tx: Transaction, version: NewVersion): Promise<void> {
    await this.change(tx, version.id, say('This version went to review meanwhile; load it again.'), {
      ...flat(version),
      verdict: null,
      route: false,
      screenedUnder: null,
      screeningId: null,
    });
    await tx.getRepository(CaptionEntity).delete({ versionId: version.id });
    await this.insertCaptions(tx, [version]);
  }

  /** Freezes the version as it goes to review. @throws DomainError conflict when it went already. */
  async submitted(tx: Transaction, versionId: string, by: string, at: Date): Promise<void> {
    const changes = { submittedBy: by, submittedAt: at };
    await this.change(tx, versionId, say('This version went to review already.'), changes);
  }

  /** Puts the organisation's wording where an author has none of their own. */
  async disclose(tx: Transaction, captions: CaptionRecord[]): Promise<void> {
    await tx.query(
      `UPDATE captions c SET disclosure = s.disclosure, disclosure_language = s."disclosureLanguage"
         FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, disclosure text, "disclosureLanguage" text)
        WHERE c.organisation_id = current_organisation() AND c.id = s.id`,
      [JSON.stringify(captions)],
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

  /** The last screening of the words around a version's captions; null where none was noted. */
  async screening(tx: Transaction, versionId: string): Promise<{ id: string; at: Date } | null> {
    const [row] = await tx.query<{ id: string; at: Date }[]>(
      `SELECT s.id, s.at FROM content_versions v
         JOIN screenings s ON s.organisation_id = v.organisation_id AND s.id = v.screening_id
        WHERE v.organisation_id = current_organisation() AND v.id = $1`,
      [versionId],
    );
    return row ?? null;
  }

  private async insertCaptions(tx: Transaction, versions: NewVersion[]): Promise<void> {
    const captions = versions.flatMap((version) =>
      version.captions.map(({ id, network, language, text, slots, locked, disclosure }, position) => ({
        id,
        versionId: version.id,
        position,
        network,
        language,
        text,
        slots,
        locked,
        disclosure,
      })),
    );
    if (captions.length > 0) await tx.getRepository(CaptionEntity).insert(captions);
  }

  private async change(tx: Transaction, id: string, tooLate: Sentence, changes: Partial<VersionEntity>): Promise<void> {
    const { affected } = await tx.getRepository(VersionEntity).update({ id, submittedAt: IsNull() }, changes);
    if (affected !== 1) throw DomainError.conflict('wrong_state', tooLate);
  }
}

/** What the author decides, as columns. */
function flat({ audience, ...draft }: Draft) {
  return {
    title: draft.title,
    summary: draft.summary,
    linkUrl: draft.linkUrl,
    linkTitle: draft.linkTitle,
    imageId: draft.imageId,
    imageAlt: draft.imageAlt,
    imageRights: draft.imageRights,
    imageRightsUntil: draft.imageRightsUntil,
    imagePeople: draft.imagePeople,
    featured: draft.featured,
    publishFrom: draft.publishFrom,
    expiresAt: draft.expiresAt,
    topicIds: draft.topicIds,
    audienceTeams: audience.teams,
    audienceRegions: audience.regions,
    audienceLanguages: audience.languages,
    audiencePublic: audience.public,
  };
}
