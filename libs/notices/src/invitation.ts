import { Injectable } from '@nestjs/common';
import { InvitationLinks, invitationRenewed } from '#libs/invitations';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type ToldBy } from '#libs/notifications';
import { memberInvited, memberJoined } from '#libs/people';
import type { Transaction } from '#libs/platform';

/** Whoever was invited has no inbox yet: they get the link by mail, as long as it leads somewhere. */
@Injectable()
export class Invitation extends NotificationKind {
  readonly name = 'invitation';
  override readonly takes = [memberInvited, invitationRenewed];
  override readonly settledBy = [memberJoined];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly tells = 'invited';
  override readonly usually: ToldBy = { inbox: false, mail: 'at_once' };

  constructor(private readonly links: InvitationLinks) {
    super();
  }

  override async concerned(_tx: Transaction, { subjectId, actorId }: LedgerEntry): Promise<Concerned[]> {
    return [{ memberId: subjectId, subjectId, about: { personId: actorId } }];
  }

  override async ownAddress(tx: Transaction, { memberId }: { memberId: string }): Promise<string | null> {
    return this.links.linkFor(tx, memberId);
  }

  path(): string {
    return '/sign-in';
  }
}
