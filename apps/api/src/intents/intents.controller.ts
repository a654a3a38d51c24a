import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnswerIntent, ChangeIntentSettings, IntentQueries, OpenIntent } from '#libs/intents';
import { Clock, type Actor } from '#libs/kernel';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import {
  IntentAnswerOrder,
  IntentOrder,
  IntentPage,
  IntentQuery,
  IntentSettings,
  IntentSettingsChange,
  IntentTotalList,
  IntentTotalsQuery,
  OpenedIntent,
} from './intents.dto.js';
import { presentIntent } from './intents.presenter.js';

const DAY_MS = 24 * 3_600_000;

/** Cleared texts that members open elsewhere: counted as opened, never as published. */
@ApiTags('intents')
@Controller('api/intents')
export class IntentsController {
  constructor(
    private readonly queries: IntentQueries,
    private readonly open: OpenIntent,
    private readonly change: ChangeIntentSettings,
    private readonly answer: AnswerIntent,
    private readonly clock: Clock,
    private readonly history: EditHistory,
  ) {}

  /** Hands one exact text out, screened as a share is, with a link of its own and the address to open. */
  @Post()
  @Allow('advocate', 'seller')
  @ApiCreatedResponse({ type: OpenedIntent })
  async openIntent(@CurrentActor() actor: Actor, @Body() body: IntentOrder): Promise<OpenedIntent> {
    return this.open.execute(actor, body);
  }

  /** What you opened, the newest first; or everybody, for who leads the programme. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: IntentPage })
  async listIntents(@CurrentActor() actor: Actor, @Query() query: IntentQuery): Promise<IntentPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map(presentIntent), nextCursor };
  }

  /** How often each place was opened, and the clicks by people on what was opened there; in no figure of shares. */
  @Get('totals')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: IntentTotalList })
  async countIntents(@CurrentActor() actor: Actor, @Query() query: IntentTotalsQuery): Promise<IntentTotalList> {
    const since = new Date(this.clock.now().getTime() - query.days * DAY_MS);
    return { items: await this.queries.totals(actor, { since, itemId: query.itemId }) };
  }

  /** The places that members may open. */
  @Get('settings')
  @AnyMember()
  @ApiOkResponse({ type: IntentSettings })
  async getIntentSettings(@CurrentActor() actor: Actor): Promise<IntentSettings> {
    return this.shown(actor);
  }

  /** Switches places on and off; what was handed out stays handed out. */
  @Put('settings')
  @Allow('admin')
  @ApiOkResponse({ type: IntentSettings })
  async changeIntentSettings(
    @CurrentActor() actor: Actor,
    @Body() body: IntentSettingsChange,
  ): Promise<IntentSettings> {
    const shown = () => this.shown(actor);
    await this.history.guard(() => this.change.execute(actor, body.places, body.revision), shown);
    return shown();
  }

  /** Says what became of what you opened of content that was recalled since. */
  @Post(':id/answer')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async answerIntent(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { answer }: IntentAnswerOrder,
  ): Promise<void> {
    await this.answer.execute(actor, id, answer);
  }

  private async shown(actor: Actor): Promise<IntentSettings> {
    return this.history.with(actor, 'organisation.intents', async () => ({ places: await this.queries.places(actor) }));
  }
}
