import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GuidelinesModule } from '#libs/guidelines';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { ApprovalEntity } from './approval.entity.js';
import { ApprovalRepository } from './approval.repository.js';
import { CaptionEntity } from './caption.entity.js';
import { CheckDraft } from './check-draft.js';
import { CreateItem } from './create-item.js';
import { CreateTopic } from './create-topic.js';
import { DecideReview } from './decide-review.js';
import { DeleteTopic } from './delete-topic.js';
import { DraftQueries } from './draft.queries.js';
import { EditItem } from './edit-item.js';
import { FeedEntryEntity } from './feed-entry.entity.js';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { ImportItems } from './import-items.js';
import { ItemEntity } from './item.entity.js';
import { ItemQueries } from './item.queries.js';
import { ItemRepository } from './item.repository.js';
import { RetireItem } from './retire-item.js';
import { ReviewQueries } from './review.queries.js';
import { ScreenVersion } from './screen-version.js';
import { ShareCountRepository } from './share-count.repository.js';
import { SubmitItem } from './submit-item.js';
import { TopicEntity } from './topic.entity.js';
import { TopicQueries } from './topic.queries.js';
import { TopicRepository } from './topic.repository.js';
import { VersionEntity } from './version.entity.js';
import { VersionRepository } from './version.repository.js';

const doors = [
  CreateItem,
  CreateTopic,
  DecideReview,
  DeleteTopic,
  EditItem,
  ImportItems,
  ItemQueries,
  RetireItem,
  ReviewQueries,
  ShareCountRepository,
  SubmitItem,
  TopicQueries,
  TopicRepository,
];
const entities = [ApprovalEntity, CaptionEntity, FeedEntryEntity, ItemEntity, TopicEntity, VersionEntity];
const inside = [
  ApprovalRepository,
  CheckDraft,
  DraftQueries,
  FeedEntryRepository,
  ItemRepository,
  ScreenVersion,
  VersionRepository,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), PeopleModule, GuidelinesModule, MediaModule],
  providers: [...doors, ...inside],
  exports: doors,
})
export class ContentModule {}
