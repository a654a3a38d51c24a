import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#libs/deliveries';
import { NotificationsModule } from '#libs/notifications';
import { DeliveriesController } from './deliveries.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [DeliveriesModule, NotificationsModule],
  controllers: [DeliveriesController, UnsubscribeController],
})
export class DeliveriesApiModule {}
