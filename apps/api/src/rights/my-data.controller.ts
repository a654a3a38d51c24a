import { Body, Controller, Get, HttpCode, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/kernel';
import { Configuration } from '#libs/platform';
import { EraseOnRequest, RightsQueries, TakeArchive } from '#libs/rights';
import { AnyMember, CurrentActor } from '../access/access.js';
import { clearSessionCookie } from '../access/session-cookie.js';
import { SignInDoor } from '../sign-in/sign-in-door.js';
import { archived } from './archived.js';
import { ErasureAnswer, ErasureOfOneself, OwnRights } from './rights.dto.js';
import { ownRights } from './rights.presenter.js';

/** One's own data: to look into, to take along, to have erased. */
@ApiTags('rights')
@Controller('api/my-data')
export class MyDataController {
  constructor(
    private readonly queries: RightsQueries,
    private readonly archive: TakeArchive,
    private readonly erase: EraseOnRequest,
    private readonly door: SignInDoor,
    private readonly configuration: Configuration,
  ) {}

  @Get()
  @AnyMember()
  @ApiOkResponse({ type: OwnRights })
  async getOwnRights(@CurrentActor() actor: Actor): Promise<OwnRights> {
    return ownRights(await this.queries.standing(actor, actor.memberId));
  }

  /** Everything kept of oneself as a zip. That it was taken is entered in the ledger. */
  @Get('archive')
  @AnyMember()
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async takeOwnArchive(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    return archived(await this.archive.execute(actor, actor.memberId));
  }

  /** Erases one's own account at once and for good, or notes that it waits for a legal hold. */
  @Post('erasure')
  @HttpCode(200)
  @AnyMember()
  @ApiOkResponse({ type: ErasureAnswer })
  async eraseOneself(
    @CurrentActor() actor: Actor,
    @Body() body: ErasureOfOneself,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureAnswer> {
    const state = await this.door.confirm(actor, () => this.erase.oneself(actor, body.password));
    if (state === 'erased') clearSessionCookie(reply, this.configuration);
    return { state };
  }
}
