import { ApprovalQueueModule } from '#libs/approval-queue';
import { DigestsModule } from '#libs/digests';
import { LeaderboardsModule } from '#libs/leaderboards';
import { LedgerModule } from '#libs/ledger';
import { ContentNoticesModule } from '#libs/content-notices';
import { NoticesModule } from '#libs/notices';
import { PlatformModule, type Configuration } from '#libs/platform';
import { ReachModule } from '#libs/reach';
import { RecallWorkModule } from '#libs/recall-work';
import { RemindersModule } from '#libs/reminders';
import { ResponsibilitiesModule } from '#libs/responsibilities';
import { SafetyModule } from '#libs/safety';
import { SharesModule } from '#libs/shares';

/** Every room that follows the ledger, so that each of its followers is known; a spec holds it against the worker's. */
export function followingRooms(configuration: Configuration) {
  return [
    PlatformModule.forRoot(configuration),
    LedgerModule,
    ApprovalQueueModule,
    DigestsModule,
    LeaderboardsModule,
    NoticesModule,
    ContentNoticesModule,
    ReachModule,
    RecallWorkModule,
    RemindersModule,
    ResponsibilitiesModule,
    SafetyModule,
    SharesModule,
  ];
}
