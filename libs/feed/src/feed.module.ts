import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { CertificatesModule } from '#libs/certificates';
import { ContentModule } from '#libs/content';
import { MediaModule } from '#libs/media';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PeopleModule } from '#libs/people';
import { RecallsModule } from '#libs/recalls';
import { TopicsModule } from '#libs/topics';
import { AlteredContentEntity } from './altered-content.entity.js';
import { ApprovedCaptions } from './approved-captions.queries.js';
import { AudienceSizeQueries } from './audience-size.queries.js';
import { FeedOfOthersQueries } from './feed-of-others.queries.js';
import { FeedPictures } from './feed-pictures.queries.js';
import { FeedShareEntity } from './feed-share.entity.js';
import { FeedShares } from './feed-share.repository.js';
import { FeedQueries } from './feed.queries.js';
import { NewContentQueries } from './new-content.queries.js';
import { NoteAltered } from './note-altered.js';
import { ShareableContent } from './shareable-content.queries.js';
import { SignedApprovals } from './signed-approval.queries.js';

const doors = [
  ApprovedCaptions,
  AudienceSizeQueries,
  FeedOfOthersQueries,
  FeedPictures,
  FeedQueries,
  FeedShares,
  NewContentQueries,
  NoteAltered,
  ShareableContent,
  SignedApprovals,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([AlteredContentEntity, FeedShareEntity]),
    ApprovalRoutesModule,
    CertificatesModule,
    ContentModule,
    MediaModule,
    PageSnapshotsModule,
    PeopleModule,
    RecallsModule,
    TopicsModule,
  ],
  providers: doors,
  exports: doors,
})
export class FeedModule {}
