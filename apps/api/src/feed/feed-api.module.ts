import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { NetworksModule } from '#libs/networks';
import { FeedController } from './feed.controller.js';

@Module({ imports: [ContentModule, NetworksModule], controllers: [FeedController] })
export class FeedApiModule {}
