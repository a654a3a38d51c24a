import { Injectable } from '@nestjs/common';
import { DomainError, type Role } from '#libs/kernel';
import { foundOnce, once, type Transaction } from '#libs/platform';
import type { MemberRecord } from './member.js';
import { MemberRepository } from './member.repository.js';

/** Members as other rooms look them up, inside the transaction they already hold. */
@Injectable()
export class MemberDirectory {
  constructor(private readonly members: MemberRepository) {}

  /** @throws DomainError not_found when the organisation has no such member. */
  async get(tx: Transaction, memberId: string): Promise<MemberRecord> {
    const member = await once(tx, key(memberId), () => this.members.find(tx, memberId));
    if (!member) throw DomainError.notFound('member');
    return member;
  }

  /** Looks all of these up at once, in a transaction that looks once. */
  async lookUp(tx: Transaction, memberIds: readonly string[]): Promise<void> {
    for (const [id, member] of await this.many(tx, memberIds)) foundOnce(tx, key(id), member);
  }

  /** Active members who hold any of these roles, by id. */
  async withRoles(tx: Transaction, roles: readonly Role[]): Promise<string[]> {
    return this.members.withRoles(tx, roles);
  }

  /** Those of the ids that exist, by id. */
  async many(tx: Transaction, memberIds: readonly string[]): Promise<Map<string, MemberRecord>> {
    const found = await this.members.many(tx, [...new Set(memberIds)]);
    return new Map(found.map((member) => [member.id, member]));
  }
}

function key(memberId: string): string {
  return `members.get ${memberId}`;
}
