import { Injectable } from '@nestjs/common';
import { decodeCursor, toPage, type Actor, type Language, type Page, type Person } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';

/** Somebody who shares, and the last version they said they had read. */
export interface AttestedMember {
  member: Person;
  team: { id: string; name: string } | null;
  /** Whether that is what holds now. */
  current: boolean;
  version: number | null;
  language: Language | null;
  at: Date | null;
}

export interface AttestationFilter {
  /** Only those who have read what holds now, or only those who have not. */
  current?: boolean;
  cursor?: string;
  limit: number;
}

type Row = Omit<AttestedMember, 'team'> & { sortName: string; teamId: string | null; teamName: string | null };

const NEWEST = 'SELECT max(version) FROM conduct_versions WHERE organisation_id = current_organisation()';
const SHARES = `m.organisation_id = current_organisation() AND m.status = 'active' AND m.roles && '{advocate,seller}'`;

/** Who has read the code of conduct, and who has not. */
@Injectable()
export class AttestationQueries {
  constructor(private readonly database: Database) {}

  /** Everybody who shares, by name. */
  async list(actor: Actor, filter: AttestationFilter): Promise<Page<AttestedMember>> {
    const after = decodeCursor(filter.cursor, 'text', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<Row[]>(
        `SELECT jsonb_build_object('id', m.id, 'name', m.name) AS member, lower(m.name) AS "sortName",
                t.id AS "teamId", t.name AS "teamName", a.version, a.language, a.at,
                coalesce(a.version = (${NEWEST}), false) AS current
           FROM members m
           LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
           LEFT JOIN LATERAL (SELECT version, language, at FROM attestations a
                 WHERE a.organisation_id = m.organisation_id AND a.member_id = m.id
                 ORDER BY version DESC LIMIT 1) a ON true
          WHERE ${SHARES}
            AND ($1::boolean IS NULL OR coalesce(a.version = (${NEWEST}), false) = $1)
            AND ($2::text IS NULL OR (lower(m.name), m.id) > ($2, $3::uuid))
          ORDER BY lower(m.name), m.id LIMIT $4`,
        [filter.current ?? null, after?.[0] ?? null, after?.[1] ?? null, filter.limit + 1],
      ),
    );
    return toPage(
      rows,
      filter.limit,
      ({ sortName: _, teamId, teamName, ...row }) => ({
        ...row,
        team: teamId && teamName !== null ? { id: teamId, name: teamName } : null,
      }),
      (row) => [row.sortName, row.member.id],
    );
  }

  /** How many share, and how many of them have read what holds now. */
  async counts(tx: Transaction): Promise<{ members: number; attested: number }> {
    const [row] = await tx.query<[{ members: number; attested: number }]>(
      `SELECT count(*)::int AS members, count(a.member_id)::int AS attested
         FROM members m LEFT JOIN attestations a
           ON a.organisation_id = m.organisation_id AND a.member_id = m.id AND a.version = (${NEWEST})
        WHERE ${SHARES}`,
    );
    return row;
  }

  /** The members who share and have not read what holds now; none while nobody has to. */
  async missing(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT m.id FROM members m
        WHERE ${SHARES} AND (${NEWEST}) IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM attestations a
                WHERE a.organisation_id = m.organisation_id AND a.member_id = m.id AND a.version = (${NEWEST}))
          AND NOT EXISTS (SELECT 1 FROM attestation_settings s
                WHERE s.organisation_id = m.organisation_id AND NOT s.required)
        ORDER BY m.id`,
    );
    return rows.map(({ id }) => id);
  }
}
