import { Module } from '@nestjs/common';
import { DigestsModule } from '#libs/digests';
import { ContentNoticesModule } from '#libs/content-notices';
import { NoticesModule } from '#libs/notices';
import { NotificationsModule } from '#libs/notifications';
import { RemindersModule } from '#libs/reminders';
import { NotificationsController } from './notifications.controller.js';

/** The kinds come with rooms of their own; without them the inbox would have no words. */
@Module({
  imports: [NotificationsModule, NoticesModule, ContentNoticesModule, DigestsModule, RemindersModule],
  controllers: [NotificationsController],
})
export class NotificationsApiModule {}
