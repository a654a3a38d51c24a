import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { AttestationsModule } from '#libs/attestations';
import { DraftingHelpModule } from '#libs/drafting-help';
import { FeedModule } from '#libs/feed';
import { FreezesModule } from '#libs/freezes';
import { GuidelinesModule } from '#libs/guidelines';
import { Followers } from '#libs/ledger';
import { LinksModule } from '#libs/links';
import { MediaModule } from '#libs/media';
import { NetworksModule } from '#libs/networks';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PeopleModule } from '#libs/people';
import { PublishingTimesModule } from '#libs/publishing-times';
import { ProspectsModule } from '#libs/prospects';
import { RecallsModule } from '#libs/recalls';
import { TextReviewsModule } from '#libs/text-reviews';
import { CancelShare } from './cancel-share.js';
import { CheckClearance } from './check-clearance.js';
import { CheckTimes } from './check-times.js';
import { CreateShare } from './create-share.js';
import { DoubtRepository } from './doubt.repository.js';
import { DrawConsequences } from './draw-consequences.js';
import { FindShare } from './find-share.js';
import { HoldRestored } from './hold-restored.js';
import { LookUpUnknown } from './look-up-unknown.js';
import { MovePublication } from './move-publication.js';
import { PublicationAttemptEntity, PublicationEntity, ShareEntity } from './share.entity.js';
import { PublicationRepository } from './publication.repository.js';
import { ArmShares } from './publish/arm-shares.js';
import { ClaimRepository } from './publish/claim.repository.js';
import { ClaimShares } from './publish/claim-shares.js';
import { LookAtShares } from './publish/look-at-shares.js';
import { PublishDue } from './publish/publish-due.js';
import { PublishShare } from './publish/publish-share.js';
import { SettlePublication } from './publish/settle-publication.js';
import { SettlePublications } from './publish/settle-publications.js';
import { RescheduleShare } from './reschedule-share.js';
import { ResolveShare } from './resolve-share.js';
import { ShareQueries } from './share.queries.js';
import { ShareRepository } from './share.repository.js';
import { SweepPublications } from './sweep-publications.js';
import { TryAgain } from './try-again.js';
import { WithdrawShare } from './withdraw-share.js';

const doors = [
  CancelShare,
  CheckTimes,
  CreateShare,
  HoldRestored,
  PublishDue,
  PublishShare,
  RescheduleShare,
  ResolveShare,
  ShareQueries,
  SweepPublications,
  TryAgain,
  WithdrawShare,
];
const inside = [
  ArmShares,
  CheckClearance,
  ClaimRepository,
  ClaimShares,
  DoubtRepository,
  DrawConsequences,
  FindShare,
  LookAtShares,
  LookUpUnknown,
  MovePublication,
  PublicationRepository,
  SettlePublication,
  SettlePublications,
  ShareRepository,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([PublicationAttemptEntity, PublicationEntity, ShareEntity]),
    PageSnapshotsModule,
    PeopleModule,
    PublishingTimesModule,
    ApprovalRoutesModule,
    AttestationsModule,
    GuidelinesModule,
    MediaModule,
    NetworksModule,
    LinksModule,
    FreezesModule,
    FeedModule,
    TextReviewsModule,
    DraftingHelpModule,
    ProspectsModule,
    RecallsModule,
  ],
  providers: [...doors, ...inside],
  exports: doors,
})
export class SharesModule implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly consequences: DrawConsequences,
  ) {}

  onModuleInit(): void {
    this.followers.register(this.consequences);
  }
}
