import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#libs/kernel';
import { definedFacts } from '#libs/ledger';
import { Allow, CurrentActor } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerEntryPage, LedgerFilterQuery, LedgerKindList, LedgerQuery } from './ledger.dto.js';

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(
    private readonly reader: LedgerReader,
    private readonly limits: RateLimits,
  ) {}

  /** What happened, the newest first. */
  @Get()
  @Allow('admin', 'comms_lead', 'safety_officer')
  @ApiOkResponse({ type: LedgerEntryPage })
  listLedger(@CurrentActor() actor: Actor, @Query() query: LedgerQuery): Promise<LedgerEntryPage> {
    return this.reader.page(actor, query);
  }

  /** The same as a CSV file, whole: a row an entry, moments in UTC. What can be verified is the zip of the command line. */
  @Get('csv')
  @Allow('admin', 'comms_lead', 'safety_officer')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportLedger(@CurrentActor() actor: Actor, @Query() query: LedgerFilterQuery): Promise<StreamableFile> {
    this.limits.take(LIMITS.ledgerFiles, actor.memberId);
    return new StreamableFile(Readable.from(await this.reader.csv(actor, query)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="ledger.csv"',
    });
  }

  /** The same as a JSON file: `filter`, `entries` as they are listed, and `count` at its end. */
  @Get('json')
  @Allow('admin', 'comms_lead', 'safety_officer')
  @ApiProduces('application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportLedgerAsJson(@CurrentActor() actor: Actor, @Query() query: LedgerFilterQuery): Promise<StreamableFile> {
    this.limits.take(LIMITS.ledgerFiles, actor.memberId);
    return new StreamableFile(Readable.from(await this.reader.json(actor, query)), {
      type: 'application/json; charset=utf-8',
      disposition: 'attachment; filename="ledger.json"',
    });
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
