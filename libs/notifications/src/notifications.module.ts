import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Composers, DeliveriesModule } from '#libs/deliveries';
import { PeopleModule } from '#libs/people';
import { ComposeMessage } from './compose-message.js';
import { Kinds } from './kinds.js';
import { NotificationChoicesEntity } from './notification-choices.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { ReaderRepository } from './reader.repository.js';
import { Tell } from './tell.js';
import { TELLING, TellMembers } from './tell-members.js';

const doors = [ComposeMessage, Kinds, Tell];

@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity, NotificationChoicesEntity]), DeliveriesModule, PeopleModule],
  providers: [...doors, NotificationRepository, ReaderRepository, TellMembers],
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
