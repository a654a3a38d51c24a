import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { NetworksModule } from '#libs/networks';
import { RecentTextsModule } from '#libs/recent-texts';
import { FeedController } from './feed.controller.js';
import { WornWordsController } from './worn-words.controller.js';

@Module({
  imports: [FeedModule, NetworksModule, RecentTextsModule],
  controllers: [FeedController, WornWordsController],
})
export class FeedApiModule {}
