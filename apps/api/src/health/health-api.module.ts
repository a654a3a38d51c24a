import { Module } from '@nestjs/common';
import { DeliveriesModule } from '#libs/deliveries';
import { HealthController } from './health.controller.js';
import { LookForLateness } from './look-for-lateness.js';

@Module({ imports: [DeliveriesModule], controllers: [HealthController], providers: [LookForLateness] })
export class HealthApiModule {}
