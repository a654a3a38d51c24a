import { Module } from '@nestjs/common';
import { GuidelinesModule } from '#libs/guidelines';
import { PeopleModule } from '#libs/people';
import { ApprovalRepository } from './approval.repository.js';
import { CheckDraft } from './check-draft.js';
import { CreateItem } from './create-item.js';
import { DecideReview } from './decide-review.js';
import { DraftQueries } from './draft.queries.js';
import { EditItem } from './edit-item.js';
import { FeedShares } from './feed-share.repository.js';
import { FeedQueries } from './feed.queries.js';
import { FeedRepository } from './feed.repository.js';
import { ItemRepository } from './item.repository.js';
import { MediaRepository } from './media.repository.js';
import { RetireItem } from './retire-item.js';
import { ScreenVersion } from './screen-version.js';
import { ShareableContent } from './shareable-content.queries.js';
import { SubmitItem } from './submit-item.js';
import { TopicRepository } from './topic.repository.js';
import { VersionRepository } from './version.repository.js';

const verbs = [CreateItem, DecideReview, EditItem, FeedQueries, FeedShares, RetireItem, ShareableContent, SubmitItem];
const inside = [
  ApprovalRepository,
  CheckDraft,
  DraftQueries,
  FeedRepository,
  ItemRepository,
  MediaRepository,
  ScreenVersion,
  TopicRepository,
  VersionRepository,
];

@Module({ imports: [PeopleModule, GuidelinesModule], providers: [...verbs, ...inside], exports: verbs })
export class ContentModule {}
