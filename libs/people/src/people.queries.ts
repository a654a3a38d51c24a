import { Injectable } from '@nestjs/common';
import { decodeCursor, searchPatterns, toPage, type Actor, type Page, type Role } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { MemberStatus } from './member.js';

export interface PersonSummary {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  team: { id: string; name: string } | null;
  region: string | null;
  language: string | null;
  status: MemberStatus;
  lastSeenAt: Date | null;
  /** Since when, and until when, the newest invitation of somebody who has not joined. */
  invitedAt: Date | null;
  invitationEndsAt: Date | null;
  createdAt: Date;
}

export interface TeamSummary {
  id: string;
  name: string;
  region: string | null;
  language: string | null;
  leadId: string | null;
  /** Active and invited members. */
  memberCount: number;
  /** Roles its active and invited members hold, each once. */
  roles: Role[];
}

export interface PeopleFilter {
  search?: string;
  teamId?: string;
  role?: Role;
  status?: MemberStatus;
  memberId?: string;
  cursor?: string;
  limit: number;
}

type PersonRow = Omit<PersonSummary, 'team'> & { sortName: string; teamId: string | null; teamName: string | null };

/** People and teams as screens list them. */
@Injectable()
export class PeopleQueries {
  constructor(private readonly database: Database) {}

  /** By name; `search` is found anywhere in name or e-mail address. */
  async list(actor: Actor, filter: PeopleFilter): Promise<Page<PersonSummary>> {
    const after = decodeCursor(filter.cursor, 'text', 'id');
    const rows = await this.database.within(actor, (tx) =>
      tx.query<PersonRow[]>(
        `SELECT m.id, m.name, m.email, m.roles, m.region, m.language, m.status, m.last_seen_at AS "lastSeenAt",
                m.created_at AS "createdAt", lower(m.name) AS "sortName", t.id AS "teamId", t.name AS "teamName",
                i.created_at AS "invitedAt", i.expires_at AS "invitationEndsAt"
           FROM members m LEFT JOIN teams t ON t.organisation_id = m.organisation_id AND t.id = m.team_id
           LEFT JOIN LATERAL (SELECT created_at, expires_at FROM invitations
                WHERE m.status = 'invited' AND organisation_id = m.organisation_id AND member_id = m.id
                  AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1) i ON true
          WHERE m.organisation_id = current_organisation()
            AND ($1::text[] IS NULL OR m.id IN (SELECT * FROM found_by_search('person', $1)))
            AND ($2::uuid IS NULL OR m.team_id = $2)
            AND ($3::text IS NULL OR $3 = ANY(m.roles))
            AND ($4::text IS NULL OR m.status = $4)
            AND ($5::uuid IS NULL OR m.id = $5)
            AND ($6::text IS NULL OR (lower(m.name), m.id) > ($6, $7::uuid))
          ORDER BY lower(m.name), m.id LIMIT $8`,
        [
          searchPatterns(filter.search),
          filter.teamId ?? null,
          filter.role ?? null,
          filter.status ?? null,
          filter.memberId ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          filter.limit + 1,
        ],
      ),
    );
    return toPage(rows, filter.limit, toPerson, (row) => [row.sortName, row.id]);
  }

  /** One person as the list shows them, or null. */
  async one(actor: Actor, memberId: string): Promise<PersonSummary | null> {
    const { items } = await this.list(actor, { memberId, limit: 1 });
    return items[0] ?? null;
  }

  async teams(actor: Actor): Promise<TeamSummary[]> {
    return this.database.within(actor, (tx) =>
      tx.query<TeamSummary[]>(
        `SELECT t.id, t.name, t.region, t.language, t.lead_id AS "leadId",
                (SELECT count(*)::int FROM members m WHERE m.organisation_id = t.organisation_id AND m.team_id = t.id
                    AND m.status <> 'deactivated') AS "memberCount",
                ARRAY(SELECT DISTINCT unnest(m.roles) FROM members m WHERE m.organisation_id = t.organisation_id
                    AND m.team_id = t.id AND m.status <> 'deactivated') AS roles
           FROM teams t WHERE t.organisation_id = current_organisation() ORDER BY lower(t.name), t.id`,
      ),
    );
  }

  /** Names by member id, for showing who did something. */
  async names(actor: Actor, memberIds: readonly string[]): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.database.within(actor, (tx) =>
      tx.query<{ id: string; name: string }[]>(
        'SELECT id, name FROM members WHERE organisation_id = current_organisation() AND id = ANY($1::uuid[])',
        [[...new Set(memberIds)]],
      ),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

function toPerson({ sortName: _, teamId, teamName, ...person }: PersonRow): PersonSummary {
  return { ...person, team: teamId && teamName !== null ? { id: teamId, name: teamName } : null };
}
