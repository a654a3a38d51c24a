import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { FindCases } from './find-cases.queries.js';
import { FindFeedItems } from './find-feed-items.queries.js';
import { FindItems } from './find-items.queries.js';
import { FindPeople } from './find-people.queries.js';
import { FindShares } from './find-shares.queries.js';
import { FindSubjects } from './find-subjects.queries.js';
import { NameSubjects } from './name-subjects.queries.js';
import { Search } from './search.js';

@Module({
  imports: [FeedModule],
  providers: [FindCases, FindFeedItems, FindItems, FindPeople, FindShares, FindSubjects, NameSubjects, Search],
  exports: [FindSubjects, NameSubjects, Search],
})
export class SearchModule {}
