import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RouteReachQueries } from '#libs/approval-queue';
import { ApprovalRoutes, RemoveApprovalRoute, SaveApprovalRoute } from '#libs/approval-routes';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import {
  ApprovalRoute,
  ApprovalRouteDraft,
  ApprovalRouteEdit,
  ApprovalRouteList,
  ApprovalRoutePreview,
  ApprovalRouteReach,
  ApproverList,
} from './approval-routes.dto.js';
import { presentRoute, routeDraft } from './approval-routes.presenter.js';

@ApiTags('approvals')
@Controller('api/approval-routes')
export class ApprovalRoutesController {
  constructor(
    private readonly routes: ApprovalRoutes,
    private readonly save: SaveApprovalRoute,
    private readonly remove: RemoveApprovalRoute,
    private readonly reach: RouteReachQueries,
    private readonly history: EditHistory,
  ) {}

  /** Whose approval is asked for before something is shared, by name of the route. */
  @Get()
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ApprovalRouteList })
  async listApprovalRoutes(@CurrentActor() actor: Actor): Promise<ApprovalRouteList> {
    const edited = await this.history.ofKind(actor, 'approval');
    const routes = await this.routes.list(actor);
    return { items: routes.map((route) => ({ ...presentRoute(route), ...edited(route.id) })) };
  }

  /** Who can be named in a step. */
  @Get('people')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ApproverList })
  async listApprovers(@CurrentActor() actor: Actor): Promise<ApproverList> {
    return { items: (await this.routes.people(actor)).map(({ id, name }) => ({ id, name })) };
  }

  /** What would need more approvals, were it saved like this. */
  @Post('preview')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: ApprovalRouteReach })
  async previewApprovalRoute(
    @CurrentActor() actor: Actor,
    @Body() body: ApprovalRoutePreview,
  ): Promise<ApprovalRouteReach> {
    return this.reach.execute(actor, routeDraft(body), body.routeId);
  }

  @Get(':id')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ApprovalRoute })
  async getApprovalRoute(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<ApprovalRoute> {
    return this.shown(actor, id);
  }

  @Post()
  @Allow('admin')
  @ApiCreatedResponse({ type: ApprovalRoute })
  async createApprovalRoute(@CurrentActor() actor: Actor, @Body() body: ApprovalRouteDraft): Promise<ApprovalRoute> {
    return this.shown(actor, await this.save.execute(actor, routeDraft(body)));
  }

  /** Changes it as a whole. A step whose approvers are others is a new one, which nobody has decided on. */
  @Put(':id')
  @Allow('admin')
  @ApiOkResponse({ type: ApprovalRoute })
  async changeApprovalRoute(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ApprovalRouteEdit,
  ): Promise<ApprovalRoute> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.save.execute(actor, routeDraft(body), id, body.revision), shown);
    return shown();
  }

  /** Takes it away; what was decided under it stays on record. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async removeApprovalRoute(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.remove.execute(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<ApprovalRoute> {
    return this.history.with(actor, `approval.${id}`, async () => presentRoute(await this.routes.get(actor, id)));
  }
}
