import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { PublishingTimesModule } from '#libs/publishing-times';
import { SharesModule } from '#libs/shares';
import { SharingTimesController } from './sharing-times.controller.js';

@Module({ imports: [FeedModule, PublishingTimesModule, SharesModule], controllers: [SharingTimesController] })
export class SharingTimesApiModule {}
