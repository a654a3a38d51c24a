import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { MemberRecord, MemberStatus } from './member.js';

interface MemberRow {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  team_id: string | null;
  region: string | null;
  language: string;
  time_zone: string | null;
  status: MemberStatus;
  network_size: number | null;
  leaderboard_consent_at: Date | null;
}

const COLUMNS =
  'id, name, email, roles, team_id, region, language, time_zone, status, network_size, leaderboard_consent_at';

/** Members of the organisation a transaction is bound to. */
@Injectable()
export class MemberRepository {
  async find(tx: Transaction, memberId: string): Promise<MemberRecord | null> {
    const [found] = await this.select(tx, 'id = $1', memberId);
    return found ?? null;
  }

  /** The same, keeping others from changing the row until the transaction ends. */
  async lock(tx: Transaction, memberId: string): Promise<MemberRecord | null> {
    const [found] = await this.select(tx, 'id = $1 FOR UPDATE', memberId);
    return found ?? null;
  }

  /** Those of the ids that exist, in no particular order. */
  async many(tx: Transaction, memberIds: readonly string[]): Promise<MemberRecord[]> {
    return memberIds.length === 0 ? [] : this.select(tx, 'id = ANY($1::uuid[])', memberIds);
  }

  /** Members by e-mail address, whatever its case; keyed by the address in lower case. */
  async byEmail(tx: Transaction, emails: readonly string[]): Promise<Map<string, MemberRecord>> {
    const wanted = emails.map((email) => email.toLowerCase());
    const found = wanted.length === 0 ? [] : await this.select(tx, 'lower(email) = ANY($1::text[])', wanted);
    return new Map(found.map((member) => [member.email.toLowerCase(), member]));
  }

  async insert(tx: Transaction, at: Date, ...members: MemberRecord[]): Promise<void> {
    await tx.query(
      `INSERT INTO members (organisation_id, id, email, name, roles, team_id, region, language, time_zone, status,
         network_size, leaderboard_consent_at, created_at, updated_at)
       SELECT current_organisation(), m.id, m.email, m.name, m.roles, m."teamId", m.region, m.language, m."timeZone",
              m.status, m."networkSize", m."consentedAt", $2, $2
         FROM jsonb_to_recordset($1::jsonb) AS m(id uuid, email text, name text, roles text[], "teamId" uuid, region text,
              language text, "timeZone" text, status text, "networkSize" integer, "consentedAt" timestamptz)`,
      [JSON.stringify(members), at],
    );
  }

  /** Writes everything about the member that a record holds. */
  async save(tx: Transaction, member: MemberRecord, at: Date): Promise<void> {
    await tx.query(
      `UPDATE members SET email = $2, name = $3, roles = $4, team_id = $5, region = $6, language = $7, time_zone = $8,
         status = $9, network_size = $10, leaderboard_consent_at = $11, updated_at = $12
       WHERE organisation_id = current_organisation() AND id = $1`,
      [member.id, ...changeable(member), at],
    );
  }

  async passwordHash(tx: Transaction, memberId: string): Promise<string | null> {
    const [row] = await tx.query<{ password_hash: string | null }[]>(
      'SELECT password_hash FROM members WHERE organisation_id = current_organisation() AND id = $1',
      [memberId],
    );
    return row?.password_hash ?? null;
  }

  async setPassword(tx: Transaction, memberId: string, passwordHash: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE members SET password_hash = $2, updated_at = $3 WHERE organisation_id = current_organisation() AND id = $1`,
      [memberId, passwordHash, at],
    );
  }

  async seen(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx.query('UPDATE members SET last_seen_at = $2 WHERE organisation_id = current_organisation() AND id = $1', [
      memberId,
      at,
    ]);
  }

  /** Ids of the active admins. Whoever relies on the answer holds the organisation's lock. */
  async admins(tx: Transaction): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM members
        WHERE organisation_id = current_organisation() AND status = 'active' AND 'admin' = ANY(roles)`,
    );
    return rows.map((row) => row.id);
  }

  private async select(tx: Transaction, where: string, parameter: unknown): Promise<MemberRecord[]> {
    const rows = await tx.query<MemberRow[]>(
      `SELECT ${COLUMNS} FROM members WHERE organisation_id = current_organisation() AND ${where}`,
      [parameter],
    );
    return rows.map(toMember);
  }
}

function changeable(member: MemberRecord): unknown[] {
  return [
    member.email,
    member.name,
    member.roles,
    member.teamId,
    member.region,
    member.language,
    member.timeZone,
    member.status,
    member.networkSize,
    member.consentedAt,
  ];
}

function toMember(row: MemberRow): MemberRecord {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles,
    teamId: row.team_id,
    region: row.region,
    language: row.language,
    timeZone: row.time_zone,
    status: row.status,
    networkSize: row.network_size,
    consentedAt: row.leaderboard_consent_at,
  };
}
