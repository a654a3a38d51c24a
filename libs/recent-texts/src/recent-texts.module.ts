import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { PeopleModule } from '#libs/people';
import { RecentTexts } from './recent-texts.queries.js';
import { WeighWords } from './weigh-words.js';
import { WordsOfColleagues } from './words-of-colleagues.queries.js';

@Module({
  imports: [FeedModule, PeopleModule],
  providers: [RecentTexts, WeighWords, WordsOfColleagues],
  exports: [RecentTexts, WeighWords],
})
export class RecentTextsModule {}
