import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NetworksModule } from '#libs/networks';
import { PeopleModule } from '#libs/people';
import { FollowReach } from './follow-reach.js';
import { ItemClicksQueries } from './item-clicks.queries.js';
import { ListPosts } from './list-posts.js';
import { MeasureShares } from './measure-shares.js';
import { MeasurementEntity } from './measurement.entity.js';
import { MeasurementQueries } from './measurement.queries.js';
import { MeasurementRepository } from './measurement.repository.js';
import { PostQueries } from './post.queries.js';
import { ReachFactRepository } from './reach-fact.repository.js';
import { ReachShareRepository } from './reach-share.repository.js';
import { ReachQueries } from './reach.queries.js';
import { ShowBreakdown } from './show-breakdown.js';
import { ShowSeries } from './show-series.js';
import { ShowSummary } from './show-summary.js';

const verbs = [ShowSummary, ShowSeries, ShowBreakdown, ListPosts, MeasureShares, MeasurementQueries, ItemClicksQueries];

@Module({
  imports: [TypeOrmModule.forFeature([MeasurementEntity]), PeopleModule, NetworksModule],
  providers: [
    ...verbs,
    FollowReach,
    MeasurementRepository,
    ReachFactRepository,
    ReachShareRepository,
    ReachQueries,
    PostQueries,
  ],
  exports: verbs,
})
export class ReachModule {}
