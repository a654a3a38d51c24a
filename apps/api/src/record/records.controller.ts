import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { writePdf } from '#libs/documents';
import type { Actor, Language } from '#libs/kernel';
import { ItemRecords, TakeRecord } from '#libs/record';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { savedAs } from '../fields/saved-as.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { archived } from '../rights/archived.js';
import { Paper, presentPaper } from './paper.dto.js';
import { RecordQuery } from './record.dto.js';

@ApiTags('record')
@Controller('api/content/:id/record')
export class RecordsController {
  constructor(
    private readonly records: ItemRecords,
    private readonly takeRecord: TakeRecord,
  ) {}

  /** Everything on record of an item, in words: who decided what, its certificates, where it went, what became of it. */
  @Get()
  @Allow('reviewer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Paper })
  async readRecord(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { shareId }: RecordQuery,
    @SpokenLanguage() language: Language,
  ): Promise<Paper> {
    return presentPaper(await this.records.paper(actor, await this.records.get(actor, id), language, shareId));
  }

  /** The same as a PDF. */
  @Get('pdf')
  @Allow('reviewer', 'comms_lead', 'admin')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printRecord(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Query() { shareId }: RecordQuery,
    @SpokenLanguage() language: Language,
  ): Promise<StreamableFile> {
    const record = await this.records.get(actor, id);
    const paper = await this.records.paper(actor, record, language, shareId);
    const bytes = await writePdf(paper);
    const disposition = savedAs(`${paper.title}.pdf`);
    return new StreamableFile(bytes, { type: 'application/pdf', length: bytes.length, disposition });
  }

  /** All of it as a zip that `npm run ledger:verify` proves without the product. That it was taken is a fact. */
  @Get('archive')
  @Allow('reviewer', 'comms_lead', 'admin')
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async takeRecordArchive(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<StreamableFile> {
    return archived(await this.takeRecord.execute(actor, id, language));
  }
}
