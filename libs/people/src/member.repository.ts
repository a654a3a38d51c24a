import { Injectable } from '@nestjs/common';
import { ArrayContains, In, IsNull, Not, Raw } from 'typeorm';
import type { Role } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { MemberEntity } from './member.entity.js';
import type { MemberRecord } from './member.js';
import { isErased } from './member.rules.js';

/** Members of the organisation a transaction is bound to. */
@Injectable()
export class MemberRepository {
  async find(tx: Transaction, memberId: string): Promise<MemberRecord | null> {
    return tx.getRepository(MemberEntity).findOneBy({ id: memberId });
  }

  /** The same, keeping others from changing the row until the transaction ends. */
  async lock(tx: Transaction, memberId: string): Promise<MemberRecord | null> {
    return tx.getRepository(MemberEntity).findOne({ where: { id: memberId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those of the ids that exist, in no particular order. */
  async many(tx: Transaction, memberIds: readonly string[]): Promise<MemberRecord[]> {
    return memberIds.length === 0 ? [] : tx.getRepository(MemberEntity).findBy({ id: In(memberIds) });
  }

  /** Ids of active members who hold any of these roles, in order. */
  async withRoles(tx: Transaction, roles: readonly Role[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM members
        WHERE organisation_id = current_organisation() AND status = 'active' AND roles && $1::text[] ORDER BY id`,
      [roles],
    );
    return rows.map(({ id }) => id);
  }

  /** Names after an id, by id; null of who was erased. */
  async names(tx: Transaction, after: string | null, most: number): Promise<{ id: string; name: string | null }[]> {
    const rows = await tx.query<Pick<MemberRecord, 'id' | 'email' | 'name'>[]>(
      `SELECT id, email, name FROM members
        WHERE organisation_id = current_organisation() AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, most],
    );
    return rows.map((row) => ({ id: row.id, name: isErased(row) ? null : row.name }));
  }

  /** Members by e-mail address, whatever its case; keyed by the address in lower case. */
  async byEmail(tx: Transaction, emails: readonly string[]): Promise<Map<string, MemberRecord>> {
    const wanted = emails.map((email) => email.toLowerCase());
    const inLowerCase = Raw((email) => `lower(${email}) = ANY(:wanted)`, { wanted });
    const found = await tx.getRepository(MemberEntity).findBy({ email: inLowerCase });
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
    const { id, ...changes } = member;
    await tx.getRepository(MemberEntity).update({ id }, { ...changes, updatedAt: at });
  }

  async passwordHash(tx: Transaction, memberId: string): Promise<string | null> {
    const select = { id: true, passwordHash: true };
    const member = await tx.getRepository(MemberEntity).findOne({ where: { id: memberId }, select });
    return member?.passwordHash ?? null;
  }

  async setPassword(tx: Transaction, memberId: string, passwordHash: string, at: Date): Promise<void> {
    await tx.getRepository(MemberEntity).update({ id: memberId }, { passwordHash, updatedAt: at });
  }

  /** That they ever signed in, and how. */
  async forgetSignIn(tx: Transaction, memberId: string): Promise<void> {
    await tx.getRepository(MemberEntity).update({ id: memberId }, { passwordHash: null, lastSeenAt: null });
  }

  /** Whether they have ever been here; who has just joined has not. */
  async wasSeen(tx: Transaction, memberId: string): Promise<boolean> {
    return tx.getRepository(MemberEntity).existsBy({ id: memberId, lastSeenAt: Not(IsNull()) });
  }

  async seen(tx: Transaction, memberId: string, at: Date): Promise<void> {
    await tx.getRepository(MemberEntity).update({ id: memberId }, { lastSeenAt: at });
  }

  /** Ids of the active admins. Whoever relies on the answer holds the organisation's lock. */
  async admins(tx: Transaction): Promise<string[]> {
    const admins = await tx
      .getRepository(MemberEntity)
      .findBy({ status: 'active', roles: ArrayContains<Role>(['admin']) });
    return admins.map((admin) => admin.id);
  }
}
