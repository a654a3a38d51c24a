import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CertificatesModule } from '#libs/certificates';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { EditsModule } from '#libs/edits';
import { GuidelinesModule } from '#libs/guidelines';
import { MediaModule } from '#libs/media';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PeopleModule } from '#libs/people';
import { TopicsModule } from '#libs/topics';
import { ApprovalEntity } from './approval.entity.js';
import { ApprovalRepository } from './approval.repository.js';
import { CaptionEntity } from './caption.entity.js';
import { CertifyVersion } from './certify-version.js';
import { CheckDraft } from './check-draft.js';
import { CreateItem } from './create-item.js';
import { DecideReview } from './decide-review.js';
import { DeleteTopic } from './delete-topic.js';
import { DraftQueries } from './draft.queries.js';
import { EditItem } from './edit-item.js';
import { FeedEntryEntity } from './feed-entry.entity.js';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { ItemEntity } from './item.entity.js';
import { ItemQueries } from './item.queries.js';
import { ItemRepository } from './item.repository.js';
import { RetireItem } from './retire-item.js';
import { ReviewQueries } from './review.queries.js';
import { ScreenVersion } from './screen-version.js';
import { SubmitItem } from './submit-item.js';
import { VersionEntity } from './version.entity.js';
import { VersionRepository } from './version.repository.js';

const doors = [
  CertifyVersion,
  ApprovalRepository,
  CreateItem,
  DecideReview,
  DeleteTopic,
  EditItem,
  ItemQueries,
  ItemRepository,
  RetireItem,
  ReviewQueries,
  ScreenVersion,
  SubmitItem,
  VersionRepository,
];
const entities = [ApprovalEntity, CaptionEntity, FeedEntryEntity, ItemEntity, VersionEntity];
const inside = [CheckDraft, DraftQueries, FeedEntryRepository];

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    CertificatesModule,
    ApprovalRoutesModule,
    EditsModule,
    PeopleModule,
    GuidelinesModule,
    MediaModule,
    PageSnapshotsModule,
    TopicsModule,
  ],
  providers: [...doors, ...inside],
  exports: doors,
})
export class ContentModule {}
