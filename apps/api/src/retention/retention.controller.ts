import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { ChangeRetention, ForecastQueries, RetentionQueries } from '#libs/retention';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { ErasureForecast, ForecastQuery } from './forecast.dto.js';
import { Retention, RetentionChange } from './retention.dto.js';

@ApiTags('retention')
@Controller('api/retention')
export class RetentionController {
  constructor(
    private readonly queries: RetentionQueries,
    private readonly forecast: ForecastQueries,
    private readonly change: ChangeRetention,
    private readonly history: EditHistory,
  ) {}

  /** For how many days after its end a record of each class is kept. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: Retention })
  async getRetention(@CurrentActor() actor: Actor): Promise<Retention> {
    return this.shown(actor);
  }

  /** What those days would erase of what has ended until now; nothing is changed by asking. */
  @Get('forecast')
  @Allow('admin')
  @ApiOkResponse({ type: ErasureForecast })
  async forecastErasure(
    @CurrentActor() actor: Actor,
    @Query() { items, drafts, suggestions }: ForecastQuery,
  ): Promise<ErasureForecast> {
    const days = { items: items ?? null, drafts: drafts ?? null, suggestions: suggestions ?? null };
    const { first, ...told } = await this.forecast.of(actor, days);
    return { ...told, first: first.map(({ goesAt, ...one }) => ({ ...one, goesAt: goesAt.toISOString() })) };
  }

  /** Sets it. What is older goes with the next sweep, within the hour, and for good. */
  @Put()
  @Allow('admin')
  @ApiOkResponse({ type: Retention })
  async changeRetention(@CurrentActor() actor: Actor, @Body() body: RetentionChange): Promise<Retention> {
    const { revision, ...change } = body;
    const shown = () => this.shown(actor);
    await this.history.guard(() => this.change.execute(actor, change, revision), shown);
    return shown();
  }

  private async shown(actor: Actor): Promise<Retention> {
    return this.history.with(actor, 'organisation.retention', () => this.queries.settings(actor));
  }
}
