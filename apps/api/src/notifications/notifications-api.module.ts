import { Module } from '@nestjs/common';
import { NoticesModule } from '#libs/notices';
import { NotificationsModule } from '#libs/notifications';
import { NotificationsController } from './notifications.controller.js';

/** The kinds come with their own room; without it the inbox would have no words. */
@Module({ imports: [NotificationsModule, NoticesModule], controllers: [NotificationsController] })
export class NotificationsApiModule {}
