import { Injectable } from '@nestjs/common';
import { InvitationLinks, invitationRenewed } from '#libs/invitations';
import type { Concerned, ToldBy } from '#libs/notifications';
import { memberJoined } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { ReminderQueries } from './reminder.queries.js';
import { Reminder } from './reminder.js';

/** Whoever has not joined three days after they were invited, and seven, is sent the link again while it opens something. */
@Injectable()
export class InvitationReminder extends Reminder {
  readonly name = 'invitation.reminder';
  readonly due = 'invitations_unanswered';
  override readonly settledBy = [memberJoined, invitationRenewed];
  override readonly mandatory = true;
  override readonly tells = 'invited';
  override readonly usually: ToldBy = { inbox: false, mail: 'at_once' };

  constructor(
    private readonly queries: ReminderQueries,
    private readonly links: InvitationLinks,
  ) {
    super();
  }

  async concernedAt(tx: Transaction, id: string): Promise<Concerned[] | null> {
    const invitation = await this.queries.invitation(tx, id);
    if (!invitation) return null;
    const { memberId, invitedBy, expiresAt } = invitation;
    return [{ memberId, subjectId: memberId, about: { personId: invitedBy, expiresAt: expiresAt.toISOString() } }];
  }

  override async ownAddress(tx: Transaction, { memberId }: { memberId: string }): Promise<string | null> {
    return this.links.linkFor(tx, memberId);
  }

  path(): string {
    return '/sign-in';
  }
}
