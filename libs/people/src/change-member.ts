import { Injectable } from '@nestjs/common';
import { EditRepository } from '#libs/edits';
import { Clock, DomainError, say, type Actor, type Role, tidyAddress, tidyName } from '#libs/kernel';
import { type Fact, LedgerRepository } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { InvitationRepository } from './invitation.repository.js';
import type { MemberRecord, MemberStatus } from './member.js';
import { MemberRepository } from './member.repository.js';
import { inOrder, isErased, memberProblems, regionOf } from './member.rules.js';
import { OrganisationRepository } from './organisation.repository.js';
import type { Organisation } from './organisation.js';
import { emailTaken, erasedMember, lastAdmin } from './people.errors.js';
import { SessionRepository } from './session.repository.js';
import { TeamRepository } from './team.repository.js';
import { memberAddressChanged, memberChanged, memberDeactivated, memberReactivated } from './member.facts.js';

export interface MemberChange {
  name?: string;
  email?: string;
  roles?: Role[];
  teamId?: string | null;
  region?: string | null;
  language?: string | null;
  status?: 'active' | 'deactivated';
}

/**
 * Changes what an admin may change about a member. With another address they stay signed in, with the password they
 * have, and an invitation that went to the one before opens nothing any more. Deactivating ends their sessions and invitations at once and is a
 * fact of its own, which other rooms follow; reactivating lets them sign in again with the password they had.
 * `began` is the revision the change began from.
 * @throws DomainError changed_meanwhile, not_found, erased, email_taken, last_admin, not_joined_yet, or invalid_input
 * naming each field.
 */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly teams: TeamRepository,
    private readonly members: MemberRepository,
    private readonly sessions: SessionRepository,
    private readonly invitations: InvitationRepository,
    private readonly edits: EditRepository,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, memberId: string, change: MemberChange, began?: number): Promise<MemberRecord> {
    const at = this.clock.now();
    return this.database.within(actor, async (tx) => {
      const organisation = await this.organisations.lock(tx);
      const before = await this.members.lock(tx, memberId);
      if (!before) throw DomainError.notFound('member');
      if (isErased(before)) throw erasedMember();
      await this.edits.claim(tx, actor, `member.${memberId}`, began, at);
      const after = await this.checked(tx, before, change, organisation);
      await this.protectLastAdmin(tx, before, after);
      await this.refuseTaken(tx, before, after);
      await this.members.save(tx, after, at);
      // What was sent to another mailbox lets nobody in any more.
      if (after.email !== before.email) await this.invitations.revokeAll(tx, memberId, at);
      if (after.status === 'deactivated' && before.status !== 'deactivated') {
        await this.sessions.revokeOthers(tx, memberId, null, at);
        await this.invitations.revokeAll(tx, memberId, at);
      }
      await this.ledger.append(tx, ...facts(before, after, { at, actorId: actor.memberId }));
      return after;
    });
  }

  private async checked(
    tx: Transaction,
    before: MemberRecord,
    change: MemberChange,
    { regions }: Organisation,
  ): Promise<MemberRecord> {
    const after: MemberRecord = {
      ...before,
      name: change.name === undefined ? before.name : tidyName(change.name),
      email: this.email(before, change.email),
      roles: change.roles ?? before.roles,
      teamId: change.teamId === undefined ? before.teamId : change.teamId,
      region: change.region === undefined ? before.region : change.region?.trim() || null,
      language: change.language === undefined ? before.language : change.language,
      status: await this.status(tx, before, change.status),
    };
    const teamIds = new Set((await this.teams.all(tx)).map((team) => team.id));
    // What the change leaves alone is not judged again: a region may have left the organisation's list since.
    const touched = memberProblems(after, { regions, teamIds }).filter(
      ({ field }) =>
        change[field as keyof MemberChange] !== undefined && (field !== 'email' || after.email !== before.email),
    );
    if (touched.length > 0) throw DomainError.invalidFields(touched);
    const region = change.region && after.region ? regionOf(after.region, regions) : after.region;
    return { ...after, roles: inOrder(after.roles), region };
  }

  /** One that stays the same to mail stays as it was written. */
  private email(before: MemberRecord, wanted: string | undefined): string {
    const email = wanted === undefined ? before.email : tidyAddress(wanted);
    return email === tidyAddress(before.email) ? before.email : email;
  }

  private async status(tx: Transaction, before: MemberRecord, wanted: MemberChange['status']): Promise<MemberStatus> {
    if (wanted === undefined || wanted === before.status) return before.status;
    if (wanted === 'deactivated') return 'deactivated';
    if (before.status === 'invited') {
      throw DomainError.conflict('not_joined_yet', say('This person becomes active by accepting their invitation.'));
    }
    return (await this.members.passwordHash(tx, before.id)) ? 'active' : 'invited';
  }

  private async refuseTaken(tx: Transaction, before: MemberRecord, after: MemberRecord): Promise<void> {
    if (after.email === before.email) return;
    const holder = (await this.members.byEmail(tx, [after.email])).get(after.email.toLowerCase());
    if (holder && holder.id !== before.id) throw emailTaken();
  }

  private async protectLastAdmin(tx: Transaction, before: MemberRecord, after: MemberRecord): Promise<void> {
    const isAdmin = (member: MemberRecord) => member.status === 'active' && member.roles.includes('admin');
    if (!isAdmin(before) || isAdmin(after)) return;
    if ((await this.members.admins(tx)).every((id) => id === before.id)) throw lastAdmin();
  }
}

/** What happened to the member, in the ledger's words. */
function facts(before: MemberRecord, after: MemberRecord, by: { at: Date; actorId: string }): Fact[] {
  const subject = { ...by, subjectId: after.id };
  const fields = (['name', 'roles', 'teamId', 'region', 'language'] as const).filter(
    (field) => String(before[field]) !== String(after[field]),
  );
  const detail = { fields, roles: after.roles, teamId: after.teamId };
  const moved = after.status === 'deactivated' ? memberDeactivated : memberReactivated;
  return [
    ...(fields.length > 0 ? [memberChanged.of({ ...subject, detail })] : []),
    ...(before.email === after.email ? [] : [memberAddressChanged.of({ ...subject, detail: { was: before.email } })]),
    ...(before.status === after.status ? [] : [moved.of(subject)]),
  ];
}
