import { Module } from '@nestjs/common';
import { FeedModule } from '#libs/feed';
import { PeopleModule } from '#libs/people';
import { RecallsModule } from '#libs/recalls';
import { CertificatesOnPaper } from './certificates-on-paper.js';
import { VersionList } from './version-list.queries.js';

const doors = [CertificatesOnPaper, VersionList];

/** What an organisation shows to whoever asks what was approved, by whom, and what became of it. */
@Module({
  imports: [FeedModule, PeopleModule, RecallsModule],
  providers: doors,
  exports: doors,
})
export class RecordModule {}
