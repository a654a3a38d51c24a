import { Module } from '@nestjs/common';
import { ContentModule } from '#libs/content';
import { FeedShares } from './feed-share.repository.js';
import { FeedQueries } from './feed.queries.js';
import { ShareableContent } from './shareable-content.queries.js';

const doors = [FeedQueries, FeedShares, ShareableContent];

@Module({ imports: [ContentModule], providers: doors, exports: doors })
export class FeedModule {}
