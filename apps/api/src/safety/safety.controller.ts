import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import { AddNote, CaseQueries, ChangeCase, ExportCase, ReportInbound, SetClock } from '#libs/safety';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { RequestLimit } from '../access/request-limit.js';
import { IdParam } from '../fields/id.param.js';
import { EditHistory } from '../edits/edit-history.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import {
  InboundOutcome,
  InboundReport,
  NewSafetyCaseExport,
  NewSafetyNote,
  SafetyCase,
  SafetyCaseChange,
  SafetyCaseExport,
  SafetyCasesQuery,
  SafetyCaseSummaryPage,
  SafetyOfficers,
  SafetySettings,
  SafetySettingsChange,
} from './safety.dto.js';
import { presentCase, presentCaseSummary } from './safety.presenter.js';

/** Drug safety's own queue, to which anybody may report. Cases hold health data: only safety officers read them. */
@ApiTags('safety')
@Controller('api/safety')
export class SafetyController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly changeCase: ChangeCase,
    private readonly addNote: AddNote,
    private readonly setClock: SetClock,
    private readonly report: ReportInbound,
    private readonly exportCase: ExportCase,
    private readonly history: EditHistory,
    private readonly limit: RequestLimit,
  ) {}

  /** What others wrote to us or said: screened, recorded, and brought to drug safety when it may tell of an adverse event. */
  @Post('reports')
  @AnyMember()
  @ApiCreatedResponse({ type: InboundOutcome })
  async reportInbound(
    @CurrentActor() actor: Actor,
    @Body() { receivedAt, ...report }: InboundReport,
  ): Promise<InboundOutcome> {
    this.limit.takeText(actor.memberId, report.text);
    return this.report.execute(actor, { ...report, ...(receivedAt ? { receivedAt: new Date(receivedAt) } : {}) });
  }

  /** The active safety officers, to hand a case to. */
  @Get('officers')
  @Allow('safety_officer')
  @ApiOkResponse({ type: SafetyOfficers })
  async listSafetyOfficers(@CurrentActor() actor: Actor): Promise<SafetyOfficers> {
    return { items: await this.queries.officers(actor) };
  }

  /** Possible adverse events by their reporting deadline, so that what is late comes first. */
  @Get('cases')
  @Allow('safety_officer')
  @ApiOkResponse({ type: SafetyCaseSummaryPage })
  async listSafetyCases(
    @CurrentActor() actor: Actor,
    @Query() query: SafetyCasesQuery,
  ): Promise<SafetyCaseSummaryPage> {
    const edited = await this.history.ofKind(actor, 'case');
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map((found) => ({ ...presentCaseSummary(found), ...edited(found.id) })), nextCursor };
  }

  @Get('cases/:id')
  @Allow('safety_officer')
  @ApiOkResponse({ type: SafetyCase })
  async getSafetyCase(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SafetyCase> {
    return this.shown(actor, id);
  }

  /** Assigns a case, fills in what is known, or moves it on. */
  @Patch('cases/:id')
  @Allow('safety_officer')
  @ApiOkResponse({ type: SafetyCase })
  async changeSafetyCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: SafetyCaseChange,
  ): Promise<SafetyCase> {
    const { revision, ...change } = body;
    const shown = () => this.shown(actor, id);
    await this.history.guard(() => this.changeCase.execute(actor, id, change, revision), shown);
    return shown();
  }

  @Post('cases/:id/notes')
  @HttpCode(200)
  @Allow('safety_officer')
  @ApiOkResponse({ type: SafetyCase })
  async addSafetyNote(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: NewSafetyNote,
  ): Promise<SafetyCase> {
    await this.addNote.execute(actor, id, body.text);
    return this.shown(actor, id);
  }

  /** Makes a file of the case; the ledger keeps that you took it out, in which format, and the file's hash. */
  @Post('cases/:id/exports')
  @Allow('safety_officer')
  @ApiCreatedResponse({ type: SafetyCaseExport })
  async exportSafetyCase(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { format }: NewSafetyCaseExport,
    @SpokenLanguage() language: Language,
  ): Promise<SafetyCaseExport> {
    const { content, ...file } = await this.exportCase.execute(actor, id, format, language);
    return { ...file, content: content.toString('base64') };
  }

  @Get('settings')
  @Allow('safety_officer', 'admin')
  @ApiOkResponse({ type: SafetySettings })
  async getSafetySettings(@CurrentActor() actor: Actor): Promise<SafetySettings> {
    return this.settings(actor);
  }

  /** How long your own procedure leaves to report a case. */
  @Put('settings')
  @HttpCode(204)
  @Allow('safety_officer', 'admin')
  @ApiNoContentResponse()
  async setSafetySettings(
    @CurrentActor() actor: Actor,
    @Body() { hours, revision }: SafetySettingsChange,
  ): Promise<void> {
    await this.history.guard(
      () => this.setClock.execute(actor, hours, revision),
      () => this.settings(actor),
    );
  }

  private async shown(actor: Actor, id: string): Promise<SafetyCase> {
    return this.history.with(actor, `case.${id}`, async () => presentCase(await this.queries.open(actor, id)));
  }

  private async settings(actor: Actor): Promise<SafetySettings> {
    return this.history.with(actor, 'deadline.cases', async () => ({ hours: await this.setClock.read(actor) }));
  }
}
