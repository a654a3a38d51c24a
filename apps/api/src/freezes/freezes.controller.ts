import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FreezeQueries, LiftFreeze, reachOf, StartFreeze, type FreezeView } from '#libs/freezes';
import type { Actor } from '#libs/kernel';
import { ShareQueries } from '#libs/shares';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { PageQuery } from '../fields/page.dto.js';
import { FreezeList, FreezePreview, FreezeReach, NewFreeze, NewFreezeId, PastFreezePage } from './freezes.dto.js';

@ApiTags('freezes')
@Controller('api/freezes')
export class FreezesController {
  constructor(
    private readonly queries: FreezeQueries,
    private readonly start: StartFreeze,
    private readonly lift: LiftFreeze,
    private readonly shares: ShareQueries,
  ) {}

  /** What is frozen now, the widest first. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: FreezeList })
  async listFreezes(@CurrentActor() actor: Actor): Promise<FreezeList> {
    const freezes = await this.queries.list(actor);
    return {
      items: freezes.map(({ id, scope, topicId, topicName, network, reason, startedBy, ...freeze }) => {
        return { id, scope, topicId, topicName, network, reason, startedBy, ...causeOf(freeze) };
      }),
    };
  }

  /** What was frozen once, by whom and until when, the last first. */
  @Get('past')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: PastFreezePage })
  async listPastFreezes(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<PastFreezePage> {
    const { items, nextCursor } = await this.queries.past(actor, query);
    return {
      items: items.map(({ liftedAt, ...freeze }) => ({
        ...freeze,
        ...causeOf(freeze),
        liftedAt: liftedAt.toISOString(),
      })),
      nextCursor,
    };
  }

  /** What a freeze would hold back, or holds back. */
  @Get('preview')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: FreezePreview })
  async previewFreeze(@CurrentActor() actor: Actor, @Query() query: FreezeReach): Promise<FreezePreview> {
    const { nextAt, ...counts } = await this.shares.waitingWithin(actor, reachOf(query));
    return { ...counts, nextAt: nextAt?.toISOString() ?? null };
  }

  /** Stops all publishing of it at once; 409 already_frozen when exactly this is frozen. */
  @Post()
  @Allow('comms_lead', 'admin')
  @ApiCreatedResponse({ type: NewFreezeId })
  async startFreeze(@CurrentActor() actor: Actor, @Body() { reason, ...order }: NewFreeze): Promise<NewFreezeId> {
    return { id: await this.start.execute(actor, order, reason) };
  }

  /** What was not due yet goes out at its time; the members of what was due are asked. */
  @Post(':id/lift')
  @HttpCode(204)
  @Allow('comms_lead', 'admin')
  @ApiNoContentResponse()
  async liftFreeze(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.lift.execute(actor, id);
  }
}

function causeOf({ cause, backupAt, startedAt }: Pick<FreezeView, 'cause' | 'backupAt' | 'startedAt'>) {
  return { cause, backupAt: backupAt?.toISOString() ?? null, startedAt: startedAt.toISOString() };
}
