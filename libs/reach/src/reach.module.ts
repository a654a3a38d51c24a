import { Module } from '@nestjs/common';
import { PeopleModule } from '#libs/people';
import { FollowReach } from './follow-reach.js';
import { ReachFactRepository } from './reach-fact.repository.js';
import { ReachQueries } from './reach.queries.js';
import { ShowBreakdown } from './show-breakdown.js';
import { ShowSeries } from './show-series.js';
import { ShowSummary } from './show-summary.js';

const verbs = [ShowSummary, ShowSeries, ShowBreakdown];

@Module({
  imports: [PeopleModule],
  providers: [...verbs, FollowReach, ReachFactRepository, ReachQueries],
  exports: verbs,
})
export class ReachModule {}
