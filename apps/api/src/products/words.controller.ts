import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { OwnListQueries, SaveWordLists, type KeptWordLists as Kept } from '#libs/products';
import { Allow, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import { KeptWordLists, WordListsChange } from './words.dto.js';

/** Competitors, customers, approved links and blackout periods. */
@ApiTags('guidelines')
@Controller('api/guidelines/words')
export class WordsController {
  constructor(
    private readonly queries: OwnListQueries,
    private readonly save: SaveWordLists,
    private readonly history: EditHistory,
  ) {}

  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'safety_officer', 'admin')
  @ApiOkResponse({ type: KeptWordLists })
  async getWords(@CurrentActor() actor: Actor): Promise<KeptWordLists> {
    return present(await this.queries.words(actor));
  }

  /** Replaces all lists; refused when somebody else has saved since `revision`. */
  @Put()
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: KeptWordLists })
  async saveWords(
    @CurrentActor() actor: Actor,
    @Body() { revision, ...lists }: WordListsChange,
  ): Promise<KeptWordLists> {
    const shown = async () => {
      const kept = present(await this.queries.words(actor));
      return { ...kept, lastChange: kept.updatedAt ? { by: kept.updatedBy, at: kept.updatedAt } : null };
    };
    return present(await this.history.guard(() => this.save.execute(actor, lists, revision), shown));
  }
}

function present({ competitors, customers, approvedLinks, blackouts, revision, updatedAt, updatedBy }: Kept) {
  return {
    competitors,
    customers,
    approvedLinks,
    blackouts: blackouts.map(({ from, to, reason }) => ({ from, to, reason })),
    revision,
    updatedAt: updatedAt?.toISOString() ?? null,
    updatedBy,
  };
}
