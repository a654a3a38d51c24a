import { Injectable } from '@nestjs/common';
import type { ShelvedPack } from '#libs/packs';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import { KeptPackEntity } from './kept-pack.entity.js';
import { PackChoiceEntity } from './pack-choice.entity.js';
import type { PackChoice, Setting } from './packs-in-force.rules.js';
import type { RecordedFinding, ScreeningRecord } from './screening-record.rules.js';

/** What a rule set rests on, as the rows say now. */
export interface Grounds extends Setting {
  organisationId: string;
  employer: string;
  timeZone: string;
  choices: PackChoice[];
  /** Moves with each change of the organisation's own words; 0 while it has none. */
  revision: number;
}

@Injectable()
export class GuidelineRepository {
  /** The organisation's places and industry, its name as employer, its choices and the revision of its own words, in one query. */
  async grounds(tx: Transaction): Promise<Grounds> {
    const [row] = await tx.query<
      {
        organisation_id: string;
        employer_name: string;
        jurisdictions: string[];
        industry: Setting['industry'];
        time_zone: string;
        choices: PackChoice[];
        revision: number;
      }[]
    >(
      `SELECT o.organisation_id, o.employer_name, o.jurisdictions, o.industry, o.time_zone, coalesce(
                (SELECT jsonb_agg(jsonb_build_object('packId', c.pack_id, 'inForce', c.in_force, 'pinnedVersion', c.pinned_version) ORDER BY c.pack_id)
                   FROM pack_choices c WHERE c.organisation_id = o.organisation_id), '[]') AS choices,
              coalesce((SELECT r.revision FROM guideline_revisions r WHERE r.organisation_id = o.organisation_id), 0) AS revision
         FROM organisations o WHERE o.organisation_id = current_organisation()`,
    );
    if (!row) throw new Error('The transaction is bound to no organisation.');
    const { organisation_id: organisationId, employer_name: employer, time_zone: timeZone, ...rest } = row;
    return { organisationId, employer, timeZone, ...rest };
  }

  async choose(tx: Transaction, choice: PackChoice, chosenBy: string, at: Date): Promise<void> {
    await tx
      .getRepository(PackChoiceEntity)
      .upsert({ ...choice, chosenBy, chosenAt: at }, ['organisationId', 'packId']);
  }

  /** Keeps a copy of a pack that is being pinned; the first copy of a version stays. */
  async keepPack(tx: Transaction, { pack, digest }: ShelvedPack, at: Date): Promise<void> {
    // Its examples were run when it came onto the shelf.
    const copy = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, examples: { pass: [], fail: [] } })) };
    await insertUnlessThere(tx, KeptPackEntity, {
      packId: pack.id,
      version: pack.version,
      digest,
      pack: copy,
      keptAt: at,
    });
  }

  async keptPacks(tx: Transaction, wanted: { packId: string; version: string }[]): Promise<ShelvedPack[]> {
    // Without a condition, every one would be found.
    if (wanted.length === 0) return [];
    const kept = await tx.getRepository(KeptPackEntity).find({ where: wanted });
    return kept.map(({ pack, digest }) => ({ pack, digest }));
  }

  async record(tx: Transaction, records: ScreeningRecord[]): Promise<void> {
    await tx.query(
      `INSERT INTO screenings (organisation_id, id, subject_kind, subject_id, member_id, text_hash, verdict, route, packs, context, findings, shadow, at)
       SELECT current_organisation(), r.id, r."subjectKind", r."subjectId", r."memberId", r."textHash", r.verdict, r.route,
              r.packs, r.context, r.findings, r.shadow, r.at
         FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "subjectKind" text, "subjectId" uuid, "memberId" uuid,
              "textHash" text, verdict text, route boolean, packs jsonb, context jsonb, findings jsonb, shadow jsonb, at timestamptz)`,
      [storable(JSON.stringify(records))],
    );
  }

  /** Screenings that hold words of their texts, the oldest first; see the index of that name. */
  async withWords(
    tx: Transaction,
    limit: number,
  ): Promise<
    (Pick<ScreeningRecord, 'id' | 'subjectKind' | 'verdict' | 'findings' | 'shadow'> & {
      memberId: string | null;
      at: Date;
    })[]
  > {
    return tx.query(
      `SELECT id, subject_kind AS "subjectKind", verdict, findings, shadow, member_id AS "memberId", at FROM screenings
        WHERE organisation_id = current_organisation() AND holds_words(findings, shadow)
        ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  async withoutWords(
    tx: Transaction,
    id: string,
    findings: RecordedFinding[],
    shadow: RecordedFinding[],
  ): Promise<void> {
    await tx.query(
      'UPDATE screenings SET findings = $2, shadow = $3 WHERE organisation_id = current_organisation() AND id = $1',
      [id, storable(JSON.stringify(findings)), storable(JSON.stringify(shadow))],
    );
  }
}

/** Excerpts may hold NUL or end between two halves of a character; jsonb takes neither. */
function storable(json: string): string {
  return json.replace(/\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/gi, (escape) => (escape === '\\\\' ? escape : '\ufffd'));
}
