import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { ContentModule } from '#libs/content';
import { PageSnapshotsModule } from '#libs/page-snapshots';
import { PeopleModule } from '#libs/people';
import { ApprovalViews } from './approval-view.queries.js';
import { ConfirmCondition } from './confirm-condition.js';
import { DueSteps } from './due-steps.queries.js';
import { KeepWaits } from './keep-waits.js';
import { LookAtWaits } from './look-at-waits.js';
import { OpenApprovals } from './open-approvals.queries.js';
import { PlanWaits } from './plan-waits.js';
import { RouteReachQueries } from './route-reach.queries.js';
import { StepWaitEntity } from './step-wait.entity.js';
import { StepWaitRepository } from './step-wait.repository.js';
import { WaitingFor } from './waiting-for.queries.js';

const doors = [ApprovalViews, ConfirmCondition, DueSteps, LookAtWaits, RouteReachQueries, WaitingFor];

/** Which approvals are still wanted, of whom and until when. */
@Module({
  imports: [
    TypeOrmModule.forFeature([StepWaitEntity]),
    ApprovalRoutesModule,
    ContentModule,
    PageSnapshotsModule,
    PeopleModule,
  ],
  providers: [...doors, KeepWaits, OpenApprovals, PlanWaits, StepWaitRepository],
  exports: doors,
})
export class ApprovalQueueModule {}
