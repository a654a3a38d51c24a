import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { MediaModule } from '#libs/media';
import { NetworksModule } from '#libs/networks';
import { PeopleModule } from '#libs/people';
import { ApprovalRepository } from './approval.repository.js';
import { CheckDraft } from './check-draft.js';
import { CreateItem } from './create-item.js';
import { CreateTopic } from './create-topic.js';
import { DecideReview } from './decide-review.js';
import { DeleteTopic } from './delete-topic.js';
import { DraftQueries } from './draft.queries.js';
import { EditItem } from './edit-item.js';
import { FeedShares } from './feed-share.repository.js';
import { FeedQueries } from './feed.queries.js';
import { FeedRepository } from './feed.repository.js';
import { ImportItems } from './import-items.js';
import { ItemQueries } from './item.queries.js';
import { ItemRepository } from './item.repository.js';
import { RetireItem } from './retire-item.js';
import { ReviewQueries } from './review.queries.js';
import { ScreenVersion } from './screen-version.js';
import { ShareableContent } from './shareable-content.queries.js';
import { SubmitItem } from './submit-item.js';
import { TopicQueries } from './topic.queries.js';
import { TopicRepository } from './topic.repository.js';
import { VersionRepository } from './version.repository.js';

const verbs = [
  CreateItem,
  CreateTopic,
  DecideReview,
  DeleteTopic,
  EditItem,
  FeedQueries,
  FeedShares,
  ImportItems,
  ItemQueries,
  RetireItem,
  ReviewQueries,
  ShareableContent,
  SubmitItem,
  TopicQueries,
];
const inside = [
  ApprovalRepository,
  CheckDraft,
  DraftQueries,
  FeedRepository,
  ItemRepository,
  ScreenVersion,
  TopicRepository,
  VersionRepository,
];

@Module({
  imports: [PeopleModule, GuidelinesModule, MediaModule, NetworksModule],
  providers: [...verbs, ...inside],
  exports: verbs,
})
export class ContentModule {}
