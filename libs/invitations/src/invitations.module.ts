import { Module } from '@nestjs/common';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { SignInModule } from '#libs/sign-in';
import { AcceptInvitation } from './accept-invitation.js';
import { ImportPeople } from './import-people.js';
import { InvitationLinks } from './invitation-links.js';
import { InviteMember } from './invite-member.js';
import { IssueInvitations } from './issue-invitations.js';
import { RenewInvitation } from './renew-invitation.js';

const doors = [AcceptInvitation, ImportPeople, InvitationLinks, InviteMember, RenewInvitation];

@Module({ imports: [EditsModule, PeopleModule, SignInModule], providers: [...doors, IssueInvitations], exports: doors })
export class InvitationsModule {}
