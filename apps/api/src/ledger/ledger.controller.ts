import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { definedFacts, LedgerQueries } from '#libs/ledger';
import { PeopleQueries } from '#libs/people';
import { Allow, CurrentActor } from '../access/access.js';
import { LedgerEntryPage, LedgerKindList, LedgerQuery } from './ledger.dto.js';
import { presentEntry } from './ledger.presenter.js';

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** What happened, the newest first. */
  @Get()
  @Allow('admin', 'comms_lead', 'safety_officer')
  @ApiOkResponse({ type: LedgerEntryPage })
  async listLedger(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerEntryPage> {
    const { items, nextCursor } = await this.ledger.list(actor, query);
    const names = await this.people.names(
      actor,
      items.flatMap((entry) => entry.actorId ?? []),
    );
    return { items: items.map((entry) => presentEntry(entry, names)), nextCursor };
  }

  /** Every kind of fact that the ledger may hold, by name. */
  @Get('kinds')
  @Allow('admin', 'comms_lead', 'safety_officer')
  @ApiOkResponse({ type: LedgerKindList })
  listLedgerKinds(): LedgerKindList {
    const items = definedFacts().map(({ kind, subject }) => ({ kind, subject }));
    return { items: items.sort((one, other) => one.kind.localeCompare(other.kind)) };
  }
}
