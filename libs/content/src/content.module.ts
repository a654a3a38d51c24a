import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { MediaModule } from '#libs/media';
import { PeopleModule } from '#libs/people';
import { ApprovalRepository } from './approval.repository.js';
import { CheckDraft } from './check-draft.js';
import { CreateItem } from './create-item.js';
import { CreateTopic } from './create-topic.js';
import { DecideReview } from './decide-review.js';
import { DeleteTopic } from './delete-topic.js';
import { DraftQueries } from './draft.queries.js';
import { EditItem } from './edit-item.js';
import { FeedEntryRepository } from './feed-entry.repository.js';
import { ImportItems } from './import-items.js';
import { ItemQueries } from './item.queries.js';
import { ItemRepository } from './item.repository.js';
import { RetireItem } from './retire-item.js';
import { ReviewQueries } from './review.queries.js';
import { ScreenVersion } from './screen-version.js';
import { ShareCountRepository } from './share-count.repository.js';
import { SubmitItem } from './submit-item.js';
import { TopicQueries } from './topic.queries.js';
import { TopicRepository } from './topic.repository.js';
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
  imports: [PeopleModule, GuidelinesModule, MediaModule],
  providers: [...doors, ...inside],
  exports: doors,
})
export class ContentModule {}
