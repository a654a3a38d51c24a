import { Module, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { AttestationsModule } from '#libs/attestations';
import { InvitationsModule } from '#libs/invitations';
import { Kinds, NotificationsModule, type NotificationKind } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { SignInModule } from '#libs/sign-in';
import { AddressBounced } from './address-bounced.js';
import { AddressChanged } from './address-changed.js';
import { AddressLeft } from './address-left.js';
import { CaseAssigned } from './case-assigned.js';
import { CaseOpened } from './case-opened.js';
import { Concern } from './concern.queries.js';
import { ConductWaits } from './conduct-waits.js';
import { ConnectionExpired } from './connection-expired.js';
import { Invitation } from './invitation.js';
import { InvitationAccepted } from './invitation-accepted.js';
import { ItemApproved } from './item-approved.js';
import { ItemRejected, ItemSentBack } from './item-sent-back.js';
import { NewDevice } from './new-device.js';
import { PasswordChanged } from './password-changed.js';
import { PasswordReset } from './password-reset.js';
import { ReviewWaits } from './review-waits.js';
import { ShareFailed } from './share-failed.js';
import { ShareHeld } from './share-held.js';
import { SharePublished } from './share-published.js';
import { ShareUnknown } from './share-unknown.js';
import { SignInGuessed } from './sign-in-guessed.js';
import { TextApproved } from './text-approved.js';
import { TextDeclined } from './text-declined.js';
import { TextWaits } from './text-waits.js';

/** In the order in which preferences list them. */
const KINDS: Type<NotificationKind>[] = [
  Invitation,
  InvitationAccepted,
  ReviewWaits,
  TextWaits,
  TextApproved,
  TextDeclined,
  ItemApproved,
  ItemSentBack,
  ItemRejected,
  ConductWaits,
  SharePublished,
  ShareHeld,
  ShareUnknown,
  ShareFailed,
  ConnectionExpired,
  CaseOpened,
  CaseAssigned,
  AddressBounced,
  NewDevice,
  SignInGuessed,
  AddressChanged,
  AddressLeft,
  PasswordChanged,
  PasswordReset,
];

/** What people are told of: one file a kind. */
@Module({
  imports: [
    ApprovalQueueModule,
    AttestationsModule,
    InvitationsModule,
    NotificationsModule,
    PeopleModule,
    SignInModule,
  ],
  providers: [...KINDS, Concern],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly module: ModuleRef,
  ) {}

  onModuleInit(): void {
    this.kinds.register(...KINDS.map((kind) => this.module.get(kind)));
  }
}
