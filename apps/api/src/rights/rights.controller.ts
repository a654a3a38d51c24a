import { Body, Controller, Delete, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { EraseOnRequest, LiftHold, PlaceHold, RightsQueries, TakeArchive } from '#libs/rights';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { archived } from './archived.js';
import { ErasureAnswer, ErasureOfMember, HeldMembers, HoldLifted, NewHold, Rights } from './rights.dto.js';
import { allRights } from './rights.presenter.js';

@ApiTags('rights')
@Controller('api/people')
export class RightsController {
  constructor(
    private readonly queries: RightsQueries,
    private readonly archive: TakeArchive,
    private readonly erase: EraseOnRequest,
    private readonly place: PlaceHold,
    private readonly lift: LiftHold,
  ) {}

  /** Everybody under a legal hold, and whose erasure waits for it. */
  @Get('holds')
  @Allow('admin')
  @ApiOkResponse({ type: HeldMembers })
  async listHolds(@CurrentActor() actor: Actor): Promise<HeldMembers> {
    const held = await this.queries.held(actor);
    return {
      items: held.map(({ member, since, erasureAskedAt }) => ({
        member,
        since: since.toISOString(),
        erasureAskedAt: erasureAskedAt?.toISOString() ?? null,
      })),
    };
  }

  /** How it stands with a member's data. */
  @Get(':id/rights')
  @Allow('admin')
  @ApiOkResponse({ type: Rights })
  async getRights(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<Rights> {
    return allRights(await this.queries.standing(actor, id));
  }

  /** Everything kept of a member as a zip. That it was taken is entered in the ledger. */
  @Get(':id/archive')
  @Allow('admin')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async takeArchive(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<StreamableFile> {
    return archived(await this.archive.execute(actor, id));
  }

  /** Erases who somebody was, for good, or notes that it waits for a legal hold. What they did stays, in nobody's name. */
  @Post(':id/erase')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: ErasureAnswer })
  async eraseMember(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ErasureOfMember,
  ): Promise<ErasureAnswer> {
    return { state: await this.erase.byAdmin(actor, id, body.name) };
  }

  /** Keeps everything of a member until the hold is lifted. */
  @Post(':id/hold')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async placeHold(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: NewHold,
  ): Promise<void> {
    await this.place.execute(actor, id, body.reason);
  }

  /** Lifts it; the erasure that waited for it is done. */
  @Delete(':id/hold')
  @Allow('admin')
  @ApiOkResponse({ type: HoldLifted })
  async liftHold(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<HoldLifted> {
    return { erased: await this.lift.execute(actor, id) };
  }
}
