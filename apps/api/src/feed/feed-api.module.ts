import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { NetworksModule } from '#libs/networks';
import { FeedController } from './feed.controller.js';

@Module({ imports: [FeedModule, NetworksModule], controllers: [FeedController] })
export class FeedApiModule {}
