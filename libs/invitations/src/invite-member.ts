import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor, tidyAddress, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import {
  emailTaken,
  memberProblems,
  type MemberRecord,
  MemberRepository,
  OrganisationRepository,
  regionOf,
  TeamRepository,
} from '#libs/people';
import { Database } from '#libs/platform';
import { invited, invitedFact, type NewMember } from './invited-member.rules.js';
import { IssueInvitations, type Invitation } from './issue-invitations.js';

/** Adds a member who joins by invitation. @throws DomainError email_taken, or invalid_input naming each field. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly issueInvitations: IssueInvitations,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, wish: NewMember): Promise<{ member: MemberRecord; invitation: Invitation }> {
    return this.database.within(actor, async (tx) => {
      const { regions } = await this.organisations.get(tx);
      const teamIds = new Set((await this.teams.all(tx)).map((team) => team.id));
      const draft = {
        email: tidyAddress(wish.email),
        name: tidyName(wish.name),
        roles: wish.roles,
        teamId: wish.teamId ?? null,
        region: wish.region?.trim() || null,
        language: wish.language?.trim() || null,
      };
      const problems = memberProblems(draft, { regions, teamIds });
      if (problems.length > 0) throw DomainError.invalidFields(problems);
      if ((await this.members.byEmail(tx, [draft.email])).size > 0) throw emailTaken();
      const member = invited({ ...draft, region: draft.region && regionOf(draft.region, regions) });
      const at = this.clock.now();
      await this.members.insert(tx, at, member);
      const [invitation] = await this.issueInvitations.execute(tx, actor.memberId, [member.id]);
      await this.ledger.append(tx, invitedFact(member, actor, at));
      return { member, invitation: invitation! };
    });
  }
}
