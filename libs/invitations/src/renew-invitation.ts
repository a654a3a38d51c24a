import { Injectable } from '@nestjs/common';
import { Clock, DomainError, say, type Actor } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import { InvitationRepository, MemberRepository } from '#libs/people';
import { Database } from '#libs/platform';
import { invitationRenewed } from './invitation.facts.js';
import { IssueInvitations, type Invitation } from './issue-invitations.js';

/** Replaces an invited member's invitation by a fresh one. @throws DomainError not_found or already_joined. */
@Injectable()
export class RenewInvitation {
  constructor(
    private readonly database: Database,
    private readonly members: MemberRepository,
    private readonly invitations: InvitationRepository,
    private readonly issueInvitations: IssueInvitations,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, memberId: string): Promise<Invitation> {
    return this.database.within(actor, async (tx) => {
      const member = await this.members.lock(tx, memberId);
      if (!member) throw DomainError.notFound('member');
      if (member.status !== 'invited') {
        throw DomainError.conflict('already_joined', say('Only somebody who has not joined yet can be invited again.'));
      }
      const at = this.clock.now();
      await this.invitations.revokeAll(tx, memberId, at);
      const [invitation] = await this.issueInvitations.execute(tx, actor.memberId, [memberId]);
      await this.ledger.append(
        tx,
        invitationRenewed.of({
          at,
          actorId: actor.memberId,
          subjectId: memberId,
        }),
      );
      return invitation!;
    });
  }
}
