import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Clock } from '#libs/kernel';
import { LedgerModule } from '#libs/ledger';
import { PlatformModule, type Configuration } from '#libs/platform';
import { AccessModule } from './access/access.module.js';
import { ApprovalsApiModule } from './approvals/approvals-api.module.js';
import { ConductApiModule } from './conduct/conduct-api.module.js';
import { ConnectionsApiModule } from './connections/connections-api.module.js';
import { ContentApiModule } from './content/content-api.module.js';
import { DeliveriesApiModule } from './deliveries/deliveries-api.module.js';
import { FeedApiModule } from './feed/feed-api.module.js';
import { validationPipe } from './fields/validation.pipe.js';
import { FreezesApiModule } from './freezes/freezes-api.module.js';
import { SuggestionsApiModule } from './suggestions/suggestions-api.module.js';
import { CommentsApiModule } from './comments/comments-api.module.js';
import { ResponsibilitiesApiModule } from './responsibilities/responsibilities-api.module.js';
import { GuidelinesApiModule } from './guidelines/guidelines-api.module.js';
import { IntentsApiModule } from './intents/intents-api.module.js';
import { HealthApiModule } from './health/health-api.module.js';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { IdempotencyRepository } from './idempotency/idempotency.repository.js';
import { LeaderboardsApiModule } from './leaderboards/leaderboards-api.module.js';
import { LedgerApiModule } from './ledger/ledger-api.module.js';
import { LinksApiModule } from './links/links-api.module.js';
import { MediaApiModule } from './media/media-api.module.js';
import { NotificationsApiModule } from './notifications/notifications-api.module.js';
import { OpenApiApiModule } from './openapi/openapi-api.module.js';
import { OperationsApiModule } from './operations/operations-api.module.js';
import { OrganisationApiModule } from './organisation/organisation-api.module.js';
import { OwnRulesApiModule } from './own-rules/own-rules-api.module.js';
import { PageSnapshotsApiModule } from './page-snapshots/page-snapshots-api.module.js';
import { PeopleApiModule } from './people/people-api.module.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { ProductsApiModule } from './products/products-api.module.js';
import { ProspectsApiModule } from './prospects/prospects-api.module.js';
import { StagesApiModule } from './stages/stages-api.module.js';
import { ReachApiModule } from './reach/reach-api.module.js';
import { PostChecksApiModule } from './post-checks/post-checks-api.module.js';
import { RecallsApiModule } from './recalls/recalls-api.module.js';
import { RecordApiModule } from './record/record-api.module.js';
import { ReviewsApiModule } from './reviews/reviews-api.module.js';
import { SafetyApiModule } from './safety/safety-api.module.js';
import { RightsApiModule } from './rights/rights-api.module.js';
import { SearchApiModule } from './search/search-api.module.js';
import { DraftingHelpApiModule } from './drafting-help/drafting-help-api.module.js';
import { RetentionApiModule } from './retention/retention-api.module.js';
import { SecondReaderApiModule } from './second-reader/second-reader-api.module.js';
import { SourcesApiModule } from './sources/sources-api.module.js';
import { SharesApiModule } from './shares/shares-api.module.js';
import { SharingTimesApiModule } from './sharing-times/sharing-times-api.module.js';
import { SignInApiModule } from './sign-in/sign-in-api.module.js';
import { TopicsApiModule } from './topics/topics-api.module.js';

/** What can be asked of the API, one module an area. */
const AREAS = [
  SignInApiModule,
  // Before the people, whose paths by id would swallow its own.
  RightsApiModule,
  PeopleApiModule,
  OperationsApiModule,
  OrganisationApiModule,
  ConductApiModule,
  GuidelinesApiModule,
  OwnRulesApiModule,
  ProductsApiModule,
  ContentApiModule,
  PageSnapshotsApiModule,
  SourcesApiModule,
  TopicsApiModule,
  MediaApiModule,
  ReviewsApiModule,
  ApprovalsApiModule,
  FeedApiModule,
  SearchApiModule,
  DraftingHelpApiModule,
  RetentionApiModule,
  SecondReaderApiModule,
  SharesApiModule,
  SharingTimesApiModule,
  IntentsApiModule,
  ProspectsApiModule,
  StagesApiModule,
  FreezesApiModule,
  ResponsibilitiesApiModule,
  CommentsApiModule,
  SuggestionsApiModule,
  ConnectionsApiModule,
  LinksApiModule,
  ReachApiModule,
  PostChecksApiModule,
  RecallsApiModule,
  RecordApiModule,
  LeaderboardsApiModule,
  SafetyApiModule,
  NotificationsApiModule,
  DeliveriesApiModule,
  LedgerApiModule,
  HealthApiModule,
  OpenApiApiModule,
];

@Module({})
export class AppModule {
  static forRoot(configuration: Configuration, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(configuration, clock),
        TypeOrmModule.forFeature([IdempotencyKeyEntity]),
        LedgerModule,
        AccessModule,
        ...AREAS,
      ],
      providers: [
        IdempotencyRepository,
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}
