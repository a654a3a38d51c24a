import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CommentQueries, SettleComment, WriteComment, type Said as SaidView } from '#libs/comments';
import { DomainError, say, type Actor, type Role } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { CommentAnswer, CommentList, NewComment, NewCommentId, type Said } from './comments.dto.js';

/** Whoever may see an item in the library, or decide on it where a step of an approval route asks them. */
const READERS: Role[] = ['author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'];

@ApiTags('content')
@Controller('api/content/:id/comments')
export class CommentsController {
  constructor(
    private readonly queries: CommentQueries,
    private readonly write: WriteComment,
    private readonly settle: SettleComment,
  ) {}

  /** What was said about the item, placed in its current version, in the order of the document. */
  @Get()
  @Allow(...READERS)
  @ApiOkResponse({ type: CommentList })
  async listComments(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<CommentList> {
    const threads = await this.queries.list(actor, id);
    return {
      items: threads.map(({ resolved, replies, ...thread }) => ({
        ...thread,
        ...toSaid(thread),
        resolved: resolved && { by: resolved.by, at: resolved.at.toISOString() },
        replies: replies.map(toSaid),
      })),
    };
  }

  /** Says something; 409 version_moved_on, or words_changed when these words do not stand there. */
  @Post()
  @Allow(...READERS)
  @ApiCreatedResponse({ type: NewCommentId })
  async writeComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { from, quote, network, language, nth, ...order }: NewComment,
  ): Promise<NewCommentId> {
    if ((from === undefined) !== (quote === undefined)) {
      throw DomainError.invalid(
        from === undefined ? 'from' : 'quote',
        say('Say both where the words are and what they are.'),
      );
    }
    const at = from === undefined || quote === undefined ? null : { from, quote };
    const caption = order.field === 'caption';
    const where = {
      network: (caption && network) || null,
      language: (caption && language) || null,
      nth: (caption && nth) || 1,
    };
    return { id: await this.write.execute(actor, id, { ...order, ...where, at }) };
  }

  /** From now on nothing of it is unread. */
  @Post('seen')
  @HttpCode(204)
  @Allow(...READERS)
  @ApiNoContentResponse()
  async seeComments(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.queries.see(actor, id);
  }

  @Post(':threadId/replies')
  @Allow(...READERS)
  @ApiCreatedResponse({ type: NewCommentId })
  async answerComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('threadId', IdParam) threadId: string,
    @Body() { text }: CommentAnswer,
  ): Promise<NewCommentId> {
    return { id: await this.write.answer(actor, id, threadId, text) };
  }

  /** 409 wrong_state when somebody was first. */
  @Post(':threadId/resolve')
  @HttpCode(204)
  @Allow(...READERS)
  @ApiNoContentResponse()
  async resolveComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('threadId', IdParam) threadId: string,
  ): Promise<void> {
    await this.settle.execute(actor, id, threadId, true);
  }

  /** 409 wrong_state when somebody was first. */
  @Post(':threadId/reopen')
  @HttpCode(204)
  @Allow(...READERS)
  @ApiNoContentResponse()
  async reopenComment(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Param('threadId', IdParam) threadId: string,
  ): Promise<void> {
    await this.settle.execute(actor, id, threadId, false);
  }
}

function toSaid({ id, by, at, text, unread }: SaidView): Said {
  return { id, by, at: at.toISOString(), text, unread };
}
