import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type ToldBy } from '#libs/notifications';
import { InvitationRepository, memberJoined } from '#libs/people';
import type { Transaction } from '#libs/platform';

/** Whoever invited somebody waits for them to join. */
@Injectable()
export class InvitationAccepted extends NotificationKind {
  readonly name = 'invitation.accepted';
  override readonly takes = [memberJoined];
  override readonly roles: readonly Role[] = ['admin'];
  override readonly usually: ToldBy = { inbox: true, mail: 'digest' };

  constructor(private readonly invitations: InvitationRepository) {
    super();
  }

  override async concerned(tx: Transaction, { subjectId }: LedgerEntry): Promise<Concerned[]> {
    const inviter = await this.invitations.inviterOf(tx, subjectId);
    return inviter === null ? [] : [{ memberId: inviter, subjectId, about: { personId: subjectId } }];
  }

  path(): string {
    return '/people';
  }
}
