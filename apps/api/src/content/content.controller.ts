import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { WaitingFor } from '#libs/approval-queue';
import { CreateItem, EditItem, ItemQueries, RetireItem, SubmitItem } from '#libs/content';
import { ImportItems } from '#libs/imports';
import type { Actor, Language } from '#libs/kernel';
import { sayNotice } from '#libs/decoding';
import { ItemClicksQueries } from '#libs/reach';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { IdParam } from '../fields/id.param.js';
import { ContentQuery, EditedItem, ItemSummaryPage, RetireReason } from './content.dto.js';
import { draftOf, presentItem, presentSummary } from './content.presenter.js';
import { DraftPurpose, ItemDraft, ItemEdit, ItemSeen } from './draft.dto.js';
import { ContentImport, ContentImportRequest } from './import.dto.js';

@ApiTags('content')
@Controller('api/content')
export class ContentController {
  constructor(
    private readonly queries: ItemQueries,
    private readonly create: CreateItem,
    private readonly edit: EditItem,
    private readonly submit: SubmitItem,
    private readonly retire: RetireItem,
    private readonly importVerb: ImportItems,
    private readonly history: EditHistory,
    private readonly clicks: ItemClicksQueries,
    private readonly waiting: WaitingFor,
  ) {}

  /** The library, the last changed first. */
  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: ItemSummaryPage })
  async listContent(@CurrentActor() actor: Actor, @Query() query: ContentQuery): Promise<ItemSummaryPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    const ids = items.map(({ id }) => id);
    const clicks = await this.clicks.of(actor, ids);
    const waiting = await this.waiting.authors(actor, ids);
    return {
      items: items.map((item) => presentSummary(item, clicks.get(item.id) ?? 0, waiting.has(item.id))),
      nextCursor,
    };
  }

  @Post()
  @Allow('author', 'comms_lead')
  @ApiCreatedResponse({ type: EditedItem })
  async createItem(
    @CurrentActor() actor: Actor,
    @Body() body: ItemDraft,
    @Query() { toReview }: DraftPurpose,
  ): Promise<EditedItem> {
    return this.shown(actor, await this.create.execute(actor, draftOf(body), toReview));
  }

  /** Brings posts or a feed into the library as drafts, with a line of report for each. */
  @Post('import')
  @HttpCode(200)
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: ContentImport })
  async importContent(
    @CurrentActor() actor: Actor,
    @Body() body: ContentImportRequest,
    @SpokenLanguage() language: Language,
  ): Promise<ContentImport> {
    const { lines, notice } = await this.importVerb.execute(actor, body);
    const counts = { imported: 0, duplicate: 0, refused: 0 };
    for (const { outcome } of lines) counts[outcome] += 1;
    const told = lines.map((line) => ({ ...line, problem: line.problem && speakTo(language, line.problem) }));
    return { lines: told, counts, notice: notice && speakTo(language, sayNotice(notice)) };
  }

  @Get(':id')
  @Allow('author', 'reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: EditedItem })
  async getItem(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<EditedItem> {
    return this.shown(actor, id);
  }

  /**
   * Replaces the draft; of an item that went to review it begins the next version, except where it was decided on
   * and nothing is changed. 409 changed_meanwhile, with `theirs`,
   * when somebody saved another one since.
   */
  @Put(':id')
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: EditedItem })
  async editItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ItemEdit,
    @Query() { toReview }: DraftPurpose,
  ): Promise<EditedItem> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.edit.execute(actor, id, draftOf(body), body.revision, toReview), shown);
    return shown();
  }

  /**
   * Sends the version that was seen to review: 409 version_moved_on when there is a newer one, 409 changed_meanwhile, with
   * `theirs`, when the revision named is not the newest; 422 guideline_block, with an error for each caption, when a
   * guideline forbids it.
   */
  @Post(':id/submit')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: EditedItem })
  async submitItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: ItemSeen,
  ): Promise<EditedItem> {
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.submit.execute(actor, id, body), shown);
    return shown();
  }

  /** Takes the item out of the library and out of every feed. */
  @Post(':id/retire')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: EditedItem })
  async retireItem(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: RetireReason,
  ): Promise<EditedItem> {
    await this.retire.execute(actor, id, body.reason);
    return this.shown(actor, id);
  }

  private async shown(actor: Actor, id: string): Promise<EditedItem> {
    return this.history.with(actor, `item.${id}`, async () => presentItem(await this.queries.get(actor, id)));
  }
}
