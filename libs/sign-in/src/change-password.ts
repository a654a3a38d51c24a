import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { MemberDirectory, MemberRepository, OrganisationRepository, SessionRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { PasswordResetRepository } from './password-reset.repository.js';
import { passwordProblem } from './password.rules.js';
import { Passwords } from './passwords.js';
import { passwordChanged } from './password.facts.js';

/** Changes one's own password, ends every other session and every link that would set another. @throws DomainError wrong_password, or invalid_input on `next`. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly sessions: SessionRepository,
    private readonly resets: PasswordResetRepository,
    private readonly passwords: Passwords,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, sessionId: string, { current, next }: { current: string; next: string }): Promise<void> {
    const { stored, about } = await this.database.within(actor, async (tx) => {
      const member = await this.directory.get(tx, actor.memberId);
      const organisation = await this.organisations.get(tx);
      return {
        stored: await this.members.passwordHash(tx, actor.memberId),
        about: [member.email, member.name, organisation.name],
      };
    });
    if (!(await this.passwords.matches(stored, current))) {
      throw DomainError.invalid('current', say('is not your password'), 'wrong_password');
    }
    const problem = next === current ? say('must differ from the one you have') : passwordProblem(next, about);
    if (problem) throw DomainError.invalid('next', problem);
    const hash = await this.passwords.hash(next);
    await this.database.within(actor, async (tx) => {
      const at = this.clock.now();
      await this.members.setPassword(tx, actor.memberId, hash, at);
      await this.resets.endAll(tx, actor.memberId, at);
      const sessionsEnded = await this.sessions.revokeOthers(tx, actor.memberId, sessionId, at);
      await this.ledger.append(
        tx,
        passwordChanged.of({
          at,
          actorId: actor.memberId,
          subjectId: actor.memberId,
          detail: { sessionsEnded, how: 'known' },
        }),
      );
    });
  }
}
