import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { LookForLateness } from './look-for-lateness.js';

@Module({ controllers: [HealthController], providers: [LookForLateness] })
export class HealthApiModule {}
