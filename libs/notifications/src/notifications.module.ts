import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Composers, DeliveriesModule } from '#libs/deliveries';
import { PeopleModule } from '#libs/people';
import { ChoicesRepository } from './choices.repository.js';
import { ChooseNotifications } from './choose-notifications.js';
import { ComposeMail } from './compose-mail.js';
import { ComposeMessage } from './compose-message.js';
import { DropWaiting } from './drop-waiting.js';
import { DueMailRepository } from './due-mail.repository.js';
import { ForgetMembers } from './forget-members.js';
import { ForgetNotifications } from './forget-notifications.js';
import { InboxQueries } from './inbox.queries.js';
import { Kinds } from './kinds.js';
import { MarkRead } from './mark-read.js';
import { NameKinds } from './name-kinds.js';
import { NotificationChoicesEntity } from './notification-choices.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { ReaderRepository } from './reader.repository.js';
import { TELLING, TellMembers } from './tell-members.js';
import { Tell } from './tell.js';
import { Unsubscribe } from './unsubscribe.js';
import { WriteSection } from './write-section.js';

const doors = [
  ChooseNotifications,
  ComposeMail,
  ComposeMessage,
  DropWaiting,
  ForgetNotifications,
  InboxQueries,
  Kinds,
  MarkRead,
  NameKinds,
  ReaderRepository,
  Tell,
  Unsubscribe,
];

@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity, NotificationChoicesEntity]), DeliveriesModule, PeopleModule],
  providers: [
    ...doors,
    ChoicesRepository,
    DueMailRepository,
    ForgetMembers,
    NotificationRepository,
    TellMembers,
    WriteSection,
  ],
  exports: doors,
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly composers: Composers,
    private readonly composeMessage: ComposeMessage,
  ) {}

  onModuleInit(): void {
    this.composers.register({
      follower: TELLING,
      compose: (tx, delivery) => this.composeMessage.execute(tx, delivery),
    });
  }
}
