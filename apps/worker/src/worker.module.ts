import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { CommentsModule } from '#libs/comments';
import { DigestsModule } from '#libs/digests';
import { ExcerptsModule } from '#libs/excerpts';
import { GuidelinesModule } from '#libs/guidelines';
import { LeaderboardsModule } from '#libs/leaderboards';
import { LedgerModule } from '#libs/ledger';
import { LinksModule } from '#libs/links';
import { ContentNoticesModule } from '#libs/content-notices';
import { NoticesModule } from '#libs/notices';
import { OperationsModule } from '#libs/operations';
import { PlatformModule, type Configuration } from '#libs/platform';
import { ProspectsModule } from '#libs/prospects';
import { ReachModule } from '#libs/reach';
import { PostChecksModule } from '#libs/post-checks';
import { RecallWorkModule } from '#libs/recall-work';
import { RemindersModule } from '#libs/reminders';
import { ResponsibilitiesModule } from '#libs/responsibilities';
import { SafetyModule } from '#libs/safety';
import { RetentionModule } from '#libs/retention';
import { SecondReaderModule } from '#libs/second-reader';
import { SharesModule } from '#libs/shares';
import { SignInModule } from '#libs/sign-in';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { SourcesModule } from '#libs/sources';
import { SuggestionsModule } from '#libs/suggestions';
import { TextReviewsModule } from '#libs/text-reviews';
import { AttendLedger } from './attend-ledger.js';
import { AttendPublications } from './attend-publications.js';
import { KeepSchedules } from './keep-schedules.js';
import { PublishShareProcessor } from './publish-share.processor.js';
import { ServeMetrics } from './serve-metrics.js';
import { WatchLateness } from './watch-lateness.js';

/** Every processor; the runner refuses to start when one is missing. */
export const PROCESSORS = [PublishShareProcessor];

/** The rooms that have work to do, and those that follow the ledger. */
const ROOMS = [
  ApprovalQueueModule,
  CommentsModule,
  SuggestionsModule,
  DigestsModule,
  ExcerptsModule,
  GuidelinesModule,
  LeaderboardsModule,
  LedgerModule,
  LinksModule,
  NoticesModule,
  OperationsModule,
  ContentNoticesModule,
  ProspectsModule,
  ReachModule,
  PostChecksModule,
  RecallWorkModule,
  RemindersModule,
  ResponsibilitiesModule,
  SafetyModule,
  RetentionModule,
  SecondReaderModule,
  SharesModule,
  SignInModule,
  PageSnapshotsModule,
  SourcesModule,
  TextReviewsModule,
];

@Module({})
export class WorkerModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(configuration, clock), ...ROOMS],
      providers: [...PROCESSORS, AttendLedger, AttendPublications, KeepSchedules, ServeMetrics, WatchLateness],
    };
  }
}
