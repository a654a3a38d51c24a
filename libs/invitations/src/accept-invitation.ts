import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Actor, tidyName } from '#libs/kernel';
import { LedgerRepository } from '#libs/ledger';
import {
  InvitationRepository,
  MemberDirectory,
  memberJoined,
  type MemberRecord,
  MemberRepository,
  nameProblem,
  type Organisation,
  OrganisationRepository,
} from '#libs/people';
import { actAs, Database, tokenHash, type Transaction } from '#libs/platform';
import { passwordProblem, Passwords } from '#libs/sign-in';
import { invitationUnusable } from './invitations.errors.js';

interface Invited {
  invitationId: string;
  member: MemberRecord;
  organisation: Organisation;
}

/** What an invitation's address leads to: looking at it, and joining by it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly directory: MemberDirectory,
    private readonly members: MemberRepository,
    private readonly organisations: OrganisationRepository,
    private readonly passwords: Passwords,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /** Whom the token invites, and where to. @throws DomainError invitation_unknown, _used, _replaced or _expired. */
  async preview(token: string): Promise<{ email: string; name: string; organisationName: string }> {
    const { organisationId, invitationId } = await this.holder(token);
    const { member, organisation } = await this.database.within(organisationId, (tx) => this.open(tx, invitationId));
    return { email: member.email, name: member.name, organisationName: organisation.name };
  }

  /** Makes the invited person an active member with this name and password. @throws as `preview`, or invalid_input. */
  async execute(token: string, wish: { name: string; password: string }): Promise<Actor> {
    const { organisationId, invitationId } = await this.holder(token);
    const looked = await this.database.within(organisationId, (tx) => this.open(tx, invitationId));
    const name = tidyName(wish.name);
    const about = [looked.member.email, name, looked.organisation.name];
    const problems = [
      { field: 'name', message: nameProblem(name) },
      { field: 'password', message: passwordProblem(wish.password, about) },
    ].flatMap(({ field, message }) => (message ? [{ field, message }] : []));
    if (problems.length > 0) throw DomainError.invalidFields(problems);
    // Hashing takes a while; no transaction waits for it.
    const hash = await this.passwords.hash(wish.password);
    return this.database.within(organisationId, async (tx) => {
      const { member } = await this.open(tx, invitationId);
      await this.join(tx, invitationId, { ...member, name, status: 'active' }, hash);
      return { organisationId, memberId: member.id, roles: member.roles };
    });
  }

  private async join(tx: Transaction, invitationId: string, member: MemberRecord, hash: string): Promise<void> {
    const at = this.clock.now();
    await this.invitations.accept(tx, invitationId, at);
    await this.members.save(tx, member, at);
    await this.members.setPassword(tx, member.id, hash, at);
    const detail = { roles: member.roles, teamId: member.teamId };
    await actAs(tx, member.id);
    await this.ledger.append(tx, memberJoined.of({ at, actorId: member.id, subjectId: member.id, detail }));
  }

  private async holder(token: string): Promise<{ organisationId: string; invitationId: string }> {
    const holder = await this.invitations.holder(tokenHash(token));
    if (!holder) throw invitationUnusable('unknown');
    return holder;
  }

  private async open(tx: Transaction, invitationId: string): Promise<Invited> {
    const invitation = await this.invitations.lock(tx, invitationId);
    if (!invitation) throw invitationUnusable('unknown');
    if (invitation.acceptedAt) throw invitationUnusable('used');
    if (invitation.revokedAt) throw invitationUnusable('replaced');
    if (invitation.expiresAt <= this.clock.now()) throw invitationUnusable('expired');
    const member = await this.directory.get(tx, invitation.memberId);
    if (member.status !== 'invited') throw invitationUnusable('replaced');
    return { invitationId, member, organisation: await this.organisations.get(tx) };
  }
}
