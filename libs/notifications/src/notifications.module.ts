import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '#libs/people';
import { ComposeMessage } from './compose-message.js';
import { Kinds } from './kinds.js';
import { NotificationChoicesEntity } from './notification-choices.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { ReaderRepository } from './reader.repository.js';
import { Tell } from './tell.js';
import { TellMembers } from './tell-members.js';

const doors = [ComposeMessage, Kinds, Tell];

@Module({
  imports: [TypeOrmModule.forFeature([NotificationEntity, NotificationChoicesEntity]), PeopleModule],
  providers: [...doors, NotificationRepository, ReaderRepository, TellMembers],
  exports: doors,
})
export class NotificationsModule {}
