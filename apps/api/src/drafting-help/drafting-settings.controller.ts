import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeDraftingHelp, DraftingSettingsQueries } from '#libs/drafting-help';
import type { Actor } from '#libs/kernel';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { DraftingSettings, DraftingSettingsChange } from './drafting-settings.dto.js';

@ApiTags('drafting help')
@Controller('api/drafting-help/settings')
export class DraftingSettingsController {
  constructor(
    private readonly queries: DraftingSettingsQueries,
    private readonly change: ChangeDraftingHelp,
    private readonly history: EditHistory,
  ) {}

  /** For which texts the organisation's model may help, what came of it, and what the model is told. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: DraftingSettings })
  async getDraftingSettings(@CurrentActor() actor: Actor): Promise<DraftingSettings> {
    return this.shown(actor);
  }

  /** Says for which texts it may help; it is off until then. */
  @Put()
  @Allow('admin')
  @ApiOkResponse({ type: DraftingSettings })
  async changeDraftingSettings(
    @CurrentActor() actor: Actor,
    @Body() { revision, ...change }: DraftingSettingsChange,
  ): Promise<DraftingSettings> {
    const shown = () => this.shown(actor);
    await this.history.guard(() => this.change.execute(actor, change, revision), shown);
    return shown();
  }

  private async shown(actor: Actor): Promise<DraftingSettings> {
    return this.history.with(actor, 'organisation.drafting-help', async () => {
      const { settings, ...rest } = await this.queries.view(actor);
      return { ...settings, ...rest };
    });
  }
}
