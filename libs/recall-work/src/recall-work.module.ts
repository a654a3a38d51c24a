import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentModule } from '#libs/content';
import { LinksModule } from '#libs/links';
import { IntentsModule } from '#libs/intents';
import { NetworksModule } from '#libs/networks';
import { Kinds, NotificationsModule } from '#libs/notifications';
import { PeopleModule } from '#libs/people';
import { PostChecksModule } from '#libs/post-checks';
import { RecallsModule } from '#libs/recalls';
import { SharesModule } from '#libs/shares';
import { TextReviewsModule } from '#libs/text-reviews';
import { AskMembers } from './ask-members.js';
import { CarryOutRecall } from './carry-out-recall.js';
import { CloseRecalledLinks } from './close-recalled-links.js';
import { ConfirmDeletion } from './confirm-deletion.js';
import { DeletionTasks } from './deletion-tasks.queries.js';
import { EndRecalledTexts } from './end-recalled-texts.js';
import { PublicationState } from './publication-state.queries.js';
import { RecallItem } from './recall-item.js';
import { IntentRecalled } from './intent-recalled.js';
import { RecallAsked, RecallReminded, ShareRecalled } from './recall-notices.js';
import { RecallPreview } from './recall-preview.queries.js';
import { RecallProgress } from './recall-progress.queries.js';
import { RecalledShareEntity } from './recalled-share.entity.js';
import { RecalledShareRepository } from './recalled-share.repository.js';
import { RecalledShares } from './recalled-shares.queries.js';
import { SettleFoundGone } from './settle-found-gone.js';
import { TakeUpAgain } from './take-up-again.js';
import { WhatIsLeft } from './what-is-left.queries.js';
import { WithdrawPosts } from './withdraw-posts.js';

const doors = [
  CarryOutRecall,
  ConfirmDeletion,
  DeletionTasks,
  RecallItem,
  RecallPreview,
  RecallProgress,
  RecalledShares,
];
const inside = [
  AskMembers,
  CloseRecalledLinks,
  EndRecalledTexts,
  PublicationState,
  RecalledShareRepository,
  SettleFoundGone,
  TakeUpAgain,
  WhatIsLeft,
  WithdrawPosts,
];

/** How a recall is carried out, from its button to the last post that is gone. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RecalledShareEntity]),
    ContentModule,
    IntentsModule,
    LinksModule,
    NetworksModule,
    NotificationsModule,
    PeopleModule,
    PostChecksModule,
    RecallsModule,
    SharesModule,
    TextReviewsModule,
  ],
  providers: [...doors, ...inside, IntentRecalled, ShareRecalled, RecallAsked, RecallReminded],
  exports: doors,
})
export class RecallWorkModule implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly shareRecalled: ShareRecalled,
    private readonly recallAsked: RecallAsked,
    private readonly recallReminded: RecallReminded,
    private readonly intentRecalled: IntentRecalled,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this.shareRecalled, this.recallAsked, this.recallReminded, this.intentRecalled);
  }
}
