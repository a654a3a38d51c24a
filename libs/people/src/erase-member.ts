import { Injectable } from '@nestjs/common';
import { erasureAsked, HoldRepository } from '#libs/holds';
import { Clock, DomainError, pickLanguage, say, type Actor } from '#libs/kernel';
import { LedgerRepository, PersonKeys } from '#libs/ledger';
import { Database, type Transaction } from '#libs/platform';
import { ErasureList } from './erasure-list.js';
import { InvitationRepository } from './invitation.repository.js';
import { consentWithdrawn, memberDeactivated, memberErased } from './member.facts.js';
import { MemberRepository } from './member.repository.js';
import { erased, isErased } from './member.rules.js';
import { OrganisationRepository } from './organisation.repository.js';
import { lastAdmin } from './people.errors.js';
import { SessionRepository } from './session.repository.js';

/** Whether somebody is erased now, or kept by a legal hold and erased when that is lifted. */
export type ErasureOutcome = 'erased' | 'kept';

/**
 * Erases who a member was, for good: name, address and place, their sessions and invitations, and what the ledger tells
 * of them, by destroying their key. What they did stays, done by nobody that can be named. Other rooms follow the facts.
 * A legal hold beats it: then nothing is erased, and it is noted that it was asked for.
 */
@Injectable()
export class EraseMember {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly members: MemberRepository,
    private readonly sessions: SessionRepository,
    private readonly invitations: InvitationRepository,
    private readonly personKeys: PersonKeys,
    private readonly holds: HoldRepository,
    private readonly erasures: ErasureList,
    private readonly ledger: LedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Done again it changes nothing. Whoever acts is an admin and stays one, so that there is always one left.
   * @throws DomainError not_found; conflict `not_yourself`.
   */
  async execute(actor: Actor, memberId: string): Promise<ErasureOutcome> {
    if (memberId === actor.memberId) {
      throw DomainError.conflict('not_yourself', say('You erase yourself under Your account.'));
    }
    return this.database.within(actor, (tx) => this.ask(tx, actor, memberId));
  }

  /** Erases whoever acts. @throws DomainError conflict `last_admin` where nobody would be left to run the organisation. */
  async oneself(actor: Actor): Promise<ErasureOutcome> {
    return this.database.within(actor, async (tx) => {
      await this.organisations.lock(tx);
      if ((await this.members.admins(tx)).every((id) => id === actor.memberId)) throw lastAdmin();
      return this.ask(tx, actor, actor.memberId);
    });
  }

  /** The same within a transaction that did something else first, such as lifting the hold it waited for. */
  async ask(tx: Transaction, actor: Actor, memberId: string): Promise<ErasureOutcome> {
    await this.organisations.lock(tx);
    if (!(await this.members.lock(tx, memberId))) throw DomainError.notFound('member');
    const at = this.clock.now();
    if (await this.holds.find(tx, memberId)) {
      const asked = { memberId, askedBy: actor.memberId, askedAt: at };
      if (await this.holds.ask(tx, asked)) {
        await this.ledger.append(tx, erasureAsked.of({ at, actorId: actor.memberId, subjectId: memberId }));
      }
      return 'kept';
    }
    if (!(await this.erase(tx, memberId, actor.memberId))) return 'erased';
    // Last, and before the commit: nobody is told that it is done unless it will outlive every backup.
    await this.erasures.add({ organisationId: actor.organisationId, memberId, at: at.toISOString() });
    return 'erased';
  }

  /**
   * Erases somebody again in a database that a backup has brought back; a hold in it was lifted since.
   * @returns whether there was anything to erase.
   */
  async again(tx: Transaction, memberId: string): Promise<boolean> {
    await this.organisations.lock(tx);
    await this.holds.remove(tx, memberId);
    return this.erase(tx, memberId, null);
  }

  private async erase(tx: Transaction, memberId: string, actorId: string | null): Promise<boolean> {
    await this.personKeys.destroy(tx, memberId);
    const member = await this.members.lock(tx, memberId);
    if (!member || isErased(member)) return false;
    const at = this.clock.now();
    const { language } = await this.organisations.get(tx);
    await this.members.save(tx, erased(member, pickLanguage(language)), at);
    await this.members.forgetSignIn(tx, memberId);
    await this.sessions.remove(tx, memberId);
    await this.invitations.revokeAll(tx, memberId, at);
    const fact = { at, actorId, subjectId: memberId };
    await this.ledger.append(
      tx,
      ...(member.status === 'deactivated' ? [] : [memberDeactivated.of(fact)]),
      ...(member.consentedAt ? [consentWithdrawn.of(fact)] : []),
      memberErased.of(fact),
    );
    return true;
  }
}
