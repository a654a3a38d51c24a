import { Module } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeMember } from './change-member.js';
import { ChangeOrganisation } from './change-organisation.js';
import { ChangePassword } from './change-password.js';
import { ChangeProfile } from './change-profile.js';
import { ChangeTeam } from './change-team.js';
import { CreateOrganisation } from './create-organisation.js';
import { CreateTeam } from './create-team.js';
import { ImportPeople } from './import-people.js';
import { InvitationRepository } from './invitation.repository.js';
import { InviteMember } from './invite-member.js';
import { IssueInvitations } from './issue-invitations.js';
import { MemberDirectory } from './member-directory.js';
import { MemberRepository } from './member.repository.js';
import { OrganisationRepository } from './organisation.repository.js';
import { Passwords } from './passwords.js';
import { PeopleQueries } from './people.queries.js';
import { RemoveTeam } from './remove-team.js';
import { RenewInvitation } from './renew-invitation.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { SignInQueries } from './sign-in.queries.js';
import { TeamRepository } from './team.repository.js';

const doors = [
  AcceptInvitation,
  ChangeMember,
  ChangeOrganisation,
  ChangePassword,
  ChangeProfile,
  ChangeTeam,
  CreateOrganisation,
  CreateTeam,
  ImportPeople,
  InviteMember,
  MemberDirectory,
  OrganisationRepository,
  PeopleQueries,
  RemoveTeam,
  RenewInvitation,
  Sessions,
  SignIn,
  SignInQueries,
  TeamRepository,
];

@Module({
  providers: [...doors, InvitationRepository, IssueInvitations, MemberRepository, Passwords, SessionRepository],
  exports: doors,
})
export class PeopleModule {}
