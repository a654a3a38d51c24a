import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberRepository, OrganisationRepository, SessionRepository } from '#libs/people';
import { actAs, Database, tokenHash, type Transaction } from '#libs/platform';
import { passwordChanged } from './password.facts.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';
import { resetUnusable } from './sign-in.errors.js';

interface Holder {
  organisationId: string;
  resetId: string;
}

/**
 * What the link of a reset leads to. It opens no session: who has a link has not shown yet that they are somebody, and
 * signing in with the new password asks everything that signing in asks.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly database: Database,
    private readonly resets: PasswordResetRepository,
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether the token opens anything, and nothing more. */
  async isOpen(token: string): Promise<boolean> {
    const holder = await this.resets.holder(tokenHash(token));
    return holder !== null && (await this.about(holder)) !== null;
  }

  /** Sets the password, once, and ends every session. @returns whose address it is. @throws DomainError reset_unusable, or invalid_input on `password`. */
  async execute(token: string, password: string): Promise<string> {
    const holder = await this.resets.holder(tokenHash(token));
    const about = holder && (await this.about(holder));
    if (!about) throw resetUnusable();
    const problem = passwordProblem(password, about);
    if (problem) throw DomainError.invalid('password', problem);
    // Hashing takes a while; no transaction waits for it.
    const hash = await this.passwords.hash(password);
    return this.database.within(holder.organisationId, (tx) => this.set(tx, holder.resetId, hash));
  }

  /** What a guesser knows of the member whose open reset it is; null when there is none. */
  private async about({ organisationId, resetId }: Holder): Promise<string[] | null> {
    return this.database.within(organisationId, async (tx) => {
      const memberId = await this.resets.memberOf(tx, resetId, this.clock.now());
      const member = memberId && (await this.members.find(tx, memberId));
      if (!member || member.status !== 'active') return null;
      return [member.email, member.name, (await this.organisations.get(tx)).name];
    });
  }

  private async set(tx: Transaction, resetId: string, hash: string): Promise<string> {
    const at = this.clock.now();
    const memberId = await this.resets.memberOf(tx, resetId, at);
    const member = memberId && (await this.members.lock(tx, memberId));
    if (!member || member.status !== 'active') throw resetUnusable();
    if (!(await this.resets.use(tx, resetId, at))) throw resetUnusable();
    await this.resets.endAll(tx, member.id, at);
    await this.members.setPassword(tx, member.id, hash, at);
    const sessionsEnded = await this.sessions.revokeOthers(tx, member.id, null, at);
    await actAs(tx, member.id);
    const detail = { sessionsEnded, how: 'reset' as const };
    await this.ledger.append(tx, passwordChanged.of({ at, actorId: member.id, subjectId: member.id, detail }));
    return member.email;
  }
}
