import { Module, type DynamicModule } from '@nestjs/common';
import { AttestationsModule } from '#libs/attestations';
import { ContentModule } from '#libs/content';
import { GuidelinesModule } from '#libs/guidelines';
import { InvitationsModule } from '#libs/invitations';
import { SystemClock, type Clock } from '#libs/kernel';
import { LeaderboardsModule } from '#libs/leaderboards';
import { LedgerModule } from '#libs/ledger';
import { LinksModule } from '#libs/links';
import { MediaModule } from '#libs/media';
import { NetworksModule } from '#libs/networks';
import { OwnRulesModule } from '#libs/own-rules';
import { PageReviewsModule } from '#libs/page-reviews';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PeopleModule } from '#libs/people';
import { PlatformModule, type Configuration } from '#libs/platform';
import { ProductsModule } from '#libs/products';
import { ProspectsModule } from '#libs/prospects';
import { ReachModule } from '#libs/reach';
import { ResponsibilitiesModule } from '#libs/responsibilities';
import { SafetyModule } from '#libs/safety';
import { SignInModule } from '#libs/sign-in';
import { StagesModule } from '#libs/stages';
import { TopicsModule } from '#libs/topics';
import { ConnectDemoPeople } from './connect-demo-people.js';
import { DemoClock } from './demo-clock.js';
import { FoundOrganisation } from './found-organisation.js';
import { KeepGuidelines } from './keep-guidelines.js';
import { MeetProspects } from './meet-prospects.js';
import { PostSamples } from './post-samples.js';
import { ReplayHistory } from './replay-history.js';
import { SampleHistoryRepository } from './sample-history.repository.js';
import { SeedDemo } from './seed-demo.js';
import { SeePages } from './see-pages.js';
import { StockLibrary } from './stock-library.js';

/** An application of its own that makes the demo organisation: its clock can be set back, which nobody else's may. */
@Module({})
export class DemoModule {
  static forRoot(configuration: Configuration, clock: Clock = new SystemClock()): DynamicModule {
    const demoClock = new DemoClock(clock);
    return {
      module: DemoModule,
      imports: [
        PlatformModule.forRoot(configuration, demoClock),
        LedgerModule,
        PeopleModule,
        AttestationsModule,
        InvitationsModule,
        SignInModule,
        ProductsModule,
        OwnRulesModule,
        MediaModule,
        GuidelinesModule,
        StagesModule,
        TopicsModule,
        ContentModule,
        PageReviewsModule,
        PageSnapshotsModule,
        LinksModule,
        ProspectsModule,
        NetworksModule,
        ReachModule,
        ResponsibilitiesModule,
        LeaderboardsModule,
        SafetyModule,
      ],
      providers: [
        { provide: DemoClock, useValue: demoClock },
        ConnectDemoPeople,
        FoundOrganisation,
        KeepGuidelines,
        MeetProspects,
        PostSamples,
        ReplayHistory,
        SampleHistoryRepository,
        SeedDemo,
        SeePages,
        StockLibrary,
      ],
    };
  }
}
