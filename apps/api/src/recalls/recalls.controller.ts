import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import {
  ConfirmDeletion,
  DeletionTasks,
  RecalledShares,
  RecallItem,
  RecallPreview,
  RecallProgress,
} from '#libs/recall-work';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { RecallReport } from './recall-report.js';
import { DeletionTaskList } from './deletion-tasks.dto.js';
import {
  NewRecall,
  NewRecallId,
  Recall,
  RecalledSharePage,
  RecalledShareQuery,
  RecallPage,
  RecallQuery,
  RecallReach,
} from './recalls.dto.js';
import { presentRecall, presentRecalledShare, presentTask } from './recalls.presenter.js';

@ApiTags('recalls')
@Controller('api/recalls')
export class RecallsController {
  constructor(
    private readonly recall: RecallItem,
    private readonly preview: RecallPreview,
    private readonly progress: RecallProgress,
    private readonly shares: RecalledShares,
    private readonly report: RecallReport,
    private readonly tasks: DeletionTasks,
    private readonly confirm: ConfirmDeletion,
  ) {}

  /** What was taken back, the newest first, and how far that has come. */
  @Get()
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: RecallPage })
  async listRecalls(@CurrentActor() actor: Actor, @Query() query: RecallQuery): Promise<RecallPage> {
    const { items, nextCursor } = await this.progress.list(actor, query);
    return { items: items.map(presentRecall), nextCursor };
  }

  /** What a recall of an item would take back. */
  @Get('items/:id/preview')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: RecallReach })
  async previewRecall(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<RecallReach> {
    return this.preview.of(actor, id);
  }

  /** Your own posts of recalled content that you are asked to delete. */
  @Get('tasks')
  @AnyMember()
  @ApiOkResponse({ type: DeletionTaskList })
  async listDeletionTasks(
    @CurrentActor() actor: Actor,
    @SpokenLanguage() language: Language,
  ): Promise<DeletionTaskList> {
    return { items: (await this.tasks.list(actor)).map((task) => presentTask(task, language)) };
  }

  /** Says that a post you were asked to delete is gone; who leads the programme may say so of another's. */
  @Post('tasks/:id/gone')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async confirmDeletion(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.confirm.execute(actor, id);
  }

  /** Takes an item back with everything shared from it, at once; 409 wrong_state when it was recalled already. */
  @Post()
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiCreatedResponse({ type: NewRecallId })
  async recallItem(@CurrentActor() actor: Actor, @Body() { notice, ...order }: NewRecall): Promise<NewRecallId> {
    return { id: await this.recall.execute(actor, { ...order, notice: { ...notice } }) };
  }

  @Get(':id')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: Recall })
  async getRecall(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<Recall> {
    return presentRecall(await this.progress.get(actor, id));
  }

  /** Each share of it, and how far its recall has come. */
  @Get(':id/shares')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiOkResponse({ type: RecalledSharePage })
  async listRecalledShares(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() query: RecalledShareQuery,
    @SpokenLanguage() language: Language,
  ): Promise<RecalledSharePage> {
    await this.progress.get(actor, id);
    const { items, nextCursor } = await this.shares.list(actor, id, query);
    return { items: items.map((share) => presentRecalledShare(share, language)), nextCursor };
  }

  /** The same as a CSV file, whole; moments in UTC. */
  @Get(':id/csv')
  @Allow('comms_lead', 'admin', 'reviewer')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportRecall(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<StreamableFile> {
    return new StreamableFile(Readable.from(await this.report.csv(actor, id, language)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="recall.csv"',
    });
  }
}
