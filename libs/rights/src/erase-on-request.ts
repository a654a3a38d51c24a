import { Injectable } from '@nestjs/common';
import { DomainError, say, tidyName, type Actor } from '#libs/kernel';
import { EraseMember, MemberDirectory, MemberRepository, type ErasureOutcome } from '#libs/people';
import { Database } from '#libs/platform';
import { Passwords } from '#libs/sign-in';

/** Erases somebody once it is sure that they are meant: by their name from an admin, by the password from themselves. */
@Injectable()
export class EraseOnRequest {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly passwords: Passwords,
    private readonly eraseMember: EraseMember,
  ) {}

  /** @param name as it is typed. @throws DomainError not_found; invalid_input on `name`; conflict `not_yourself`. */
  async byAdmin(actor: Actor, memberId: string, name: string): Promise<ErasureOutcome> {
    const member = await this.database.within(actor, (tx) => this.directory.get(tx, memberId));
    if (alike(name) !== alike(member.name)) {
      throw DomainError.invalid('name', say('must be “{name}”, so that nobody else is meant', { name: member.name }));
    }
    return this.eraseMember.execute(actor, memberId);
  }

  /** @throws DomainError wrong_password on `password`; conflict `last_admin`. */
  async oneself(actor: Actor, password: string): Promise<ErasureOutcome> {
    const stored = await this.database.within(actor, (tx) => this.members.passwordHash(tx, actor.memberId));
    if (!(await this.passwords.matches(stored, password))) {
      throw DomainError.invalid('password', say('is not your password'), 'wrong_password');
    }
    return this.eraseMember.oneself(actor);
  }
}

const alike = (name: string) => tidyName(name).toLowerCase();
