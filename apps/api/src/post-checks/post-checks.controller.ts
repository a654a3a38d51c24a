import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { AskToRestore, LookAtPost, OwnPosts, PostCheckQueries } from '#libs/post-checks';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { OwnPostList, PostCheckPage, PostCheckProgress, PostCheckQuery, PostSeen } from './post-checks.dto.js';
import { presentOwnPost, presentPostCheck, presentProgress } from './post-checks.presenter.js';

@ApiTags('post-checks')
@Controller('api/post-checks')
export class PostChecksController {
  constructor(
    private readonly checks: PostCheckQueries,
    private readonly own: OwnPosts,
    private readonly look: LookAtPost,
    private readonly ask: AskToRestore,
  ) {}

  /** What is known of published posts at their networks, beside what was published; the newest first. */
  @Get()
  @Allow('comms_lead', 'reviewer', 'admin')
  @ApiOkResponse({ type: PostCheckPage })
  async listPostChecks(@CurrentActor() actor: Actor, @Query() query: PostCheckQuery): Promise<PostCheckPage> {
    const { items, nextCursor } = await this.checks.list(actor, query);
    return { items: items.map(presentPostCheck), nextCursor };
  }

  /** How many posts that are out were read or seen, and how they stand. */
  @Get('progress')
  @Allow('comms_lead', 'reviewer', 'admin')
  @ApiOkResponse({ type: PostCheckProgress })
  async getPostCheckProgress(@CurrentActor() actor: Actor): Promise<PostCheckProgress> {
    return presentProgress(await this.checks.progress(actor));
  }

  /** Your own posts that say something else than what was approved, beside what was published. */
  @Get('own')
  @AnyMember()
  @ApiOkResponse({ type: OwnPostList })
  async listOwnChangedPosts(@CurrentActor() actor: Actor): Promise<OwnPostList> {
    return { items: (await this.own.changed(actor)).map(presentOwnPost) };
  }

  /** Says what you saw of a post at its network. 403 own_post, 409 wrong_state when it is not out any more. */
  @Post(':id/look')
  @HttpCode(204)
  @Allow('comms_lead', 'reviewer', 'admin')
  @ApiNoContentResponse()
  async lookAtPost(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: PostSeen,
  ): Promise<void> {
    await this.look.execute(actor, id, body);
  }

  /** Asks the member whose post was changed to restore it. 409 wrong_state, asked_already within a day. */
  @Post(':id/ask')
  @HttpCode(204)
  @Allow('comms_lead', 'reviewer', 'admin')
  @ApiNoContentResponse()
  async askToRestorePost(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.ask.execute(actor, id);
  }
}
