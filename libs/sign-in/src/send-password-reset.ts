import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '#libs/kernel';
import { isErased, MemberRepository, type MemberRecord } from '#libs/people';
import { Database } from '#libs/platform';
import { IssuePasswordReset, type IssuedReset } from './issue-password-reset.js';
import { notYourOwn, resetRefused, tooManyResets } from './sign-in.errors.js';

/**
 * An admin helps one person to a new password, which the admin never sees.
 * @throws DomainError not_found; conflict not_yourself, not_joined_yet, deactivated or erased; rate_limited.
 */
@Injectable()
export class SendPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly issue: IssuePasswordReset,
  ) {}

  async execute(actor: Actor, memberId: string): Promise<IssuedReset> {
    // An unlocked screen would otherwise be enough to take an admin's account over: at home, the password is asked for.
    if (memberId === actor.memberId) throw notYourOwn();
    return this.database.within(actor, async (tx) => {
      const member = await this.members.lock(tx, memberId);
      if (!member) throw DomainError.notFound('member');
      const why = whyNot(member);
      if (why) throw resetRefused(why);
      const issued = await this.issue.execute(tx, memberId, actor.memberId);
      if (!issued) throw tooManyResets();
      return issued;
    });
  }
}

function whyNot(member: MemberRecord): 'erased' | 'deactivated' | 'not_joined_yet' | null {
  if (isErased(member)) return 'erased';
  if (member.status === 'deactivated') return 'deactivated';
  return member.status === 'invited' ? 'not_joined_yet' : null;
}
