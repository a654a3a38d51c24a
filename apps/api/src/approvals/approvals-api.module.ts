import { Module } from '@nestjs/common';
import { ApprovalQueueModule } from '#libs/approval-queue';
import { ApprovalRoutesModule } from '#libs/approval-routes';
import { EditsApiModule } from '../edits/edits-api.module.js';
import { ApprovalRoutesController } from './approval-routes.controller.js';
import { ApprovalsController } from './approvals.controller.js';

@Module({
  imports: [ApprovalRoutesModule, ApprovalQueueModule, EditsApiModule],
  controllers: [ApprovalRoutesController, ApprovalsController],
})
export class ApprovalsApiModule {}
