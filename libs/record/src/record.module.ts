import { Module } from '@nestjs/common';
import { CommentsModule } from '#libs/comments';
import { ContentModule } from '#libs/content';
import { FeedModule } from '#libs/feed';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { RecallsModule } from '#libs/recalls';
import { RetentionModule } from '#libs/retention';
import { CertificatesOnPaper } from './certificates-on-paper.js';
import { VersionList } from './version-list.queries.js';
import { ItemRecords } from './item-records.js';
import { RecordQueries } from './record.queries.js';
import { TakeRecord } from './take-record.js';

const doors = [CertificatesOnPaper, ItemRecords, TakeRecord, VersionList];

/** What an organisation shows to whoever asks what was approved, by whom, and what became of it. */
@Module({
  imports: [CommentsModule, ContentModule, FeedModule, MediaModule, PeopleModule, RecallsModule, RetentionModule],
  providers: [...doors, RecordQueries],
  exports: doors,
})
export class RecordModule {}
