import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApprovalViews, ConfirmCondition, type ApprovalsView } from '#libs/approval-queue';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { iso } from '../fields/iso.js';
import { Approvals, ConditionMetRequest } from './approvals.dto.js';

@ApiTags('approvals')
@Controller('api/approvals/:itemId')
export class ApprovalsController {
  constructor(
    private readonly views: ApprovalViews,
    private readonly confirm: ConfirmCondition,
  ) {}

  /** Which approvals the item's newest version has and needs, and who decides next. */
  @Get()
  @Allow('author', 'reviewer', 'safety_officer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Approvals })
  async getApprovals(@CurrentActor() actor: Actor, @Param('itemId', IdParam) itemId: string): Promise<Approvals> {
    return present(await this.views.get(actor, itemId));
  }

  /** Says that a condition of an approval is met, and how: 409 already_decided or version_moved_on, 403 not_yours. */
  @Post('conditions')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: Approvals })
  async confirmCondition(
    @CurrentActor() actor: Actor,
    @Param('itemId', IdParam) itemId: string,
    @Body() { decisionId, note }: ConditionMetRequest,
  ): Promise<Approvals> {
    await this.confirm.execute(actor, itemId, decisionId, note);
    return present(await this.views.get(actor, itemId));
  }
}

function present({ steps, ...view }: ApprovalsView): Approvals {
  return {
    ...view,
    steps: steps.map(({ decisions, dueAt, ...step }) => ({
      ...step,
      dueAt: dueAt && dueAt.toISOString(),
      decisions: decisions.map(({ at, met, otherPage, ...decision }) => ({
        ...decision,
        otherPage: otherPage && { readAt: iso(otherPage.readAt) },
        at: at.toISOString(),
        met: met && { ...met, at: met.at.toISOString() },
      })),
    })),
  };
}
