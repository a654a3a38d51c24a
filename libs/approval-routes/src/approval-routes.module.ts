import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditsModule } from '#libs/edits';
import { PeopleModule } from '#libs/people';
import { ResponsibilitiesModule } from '#libs/responsibilities';
import { TopicsModule } from '#libs/topics';
import { ApprovalHold } from './approval-hold.js';
import { ApprovalRouteEntity } from './approval-route.entity.js';
import { ApprovalRouteRepository } from './approval-route.repository.js';
import { ApprovalRoutes } from './approval-routes.js';
import { ApprovalStepEntity } from './approval-step.entity.js';
import { ApprovalSteps } from './approval-steps.js';
import { Approvers } from './approvers.queries.js';
import { ConditionMetEntity } from './condition-met.entity.js';
import { RemoveApprovalRoute } from './remove-approval-route.js';
import { SaveApprovalRoute } from './save-approval-route.js';
import { StepDecisionEntity } from './step-decision.entity.js';
import { StepDecisionRepository } from './step-decision.repository.js';

const doors = [ApprovalHold, ApprovalRoutes, ApprovalSteps, RemoveApprovalRoute, SaveApprovalRoute];
const entities = [ApprovalRouteEntity, ApprovalStepEntity, ConditionMetEntity, StepDecisionEntity];
const inside = [ApprovalRouteRepository, Approvers, StepDecisionRepository];

/** Whose approval an organisation asks for before something is shared, and who gave it. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), EditsModule, PeopleModule, ResponsibilitiesModule, TopicsModule],
  providers: [...doors, ...inside],
  exports: doors,
})
export class ApprovalRoutesModule {}
