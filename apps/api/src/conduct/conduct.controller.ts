import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Attest,
  AttestationQueries,
  ConductQueries,
  PublishConduct,
  RemindToAttest,
  SHIPPED_CONDUCT,
  SwitchAttestation,
} from '#libs/attestations';
import type { Actor } from '#libs/kernel';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { EditHistory } from '../edits/edit-history.js';
import {
  AttestationQuery,
  AttestationRequest,
  AttestedMemberPage,
  Conduct,
  ConductDraft,
  ConductReminders,
  ConductSettings,
  ConductSettingsChange,
  ConductSummaryList,
  ConductTemplate,
  ConductVersion,
  ConductVersionParam,
} from './conduct.dto.js';
import { presentAttested, presentConduct, presentSummary, presentVersion } from './conduct.presenter.js';

@ApiTags('conduct')
@Controller('api/conduct')
export class ConductController {
  constructor(
    private readonly queries: ConductQueries,
    private readonly attestations: AttestationQueries,
    private readonly attest: Attest,
    private readonly publish: PublishConduct,
    private readonly remind: RemindToAttest,
    private readonly switchTo: SwitchAttestation,
    private readonly history: EditHistory,
  ) {}

  /** The code of conduct as it is now, and whether you have yet to read it. */
  @Get()
  @AnyMember()
  @ApiOkResponse({ type: Conduct })
  async getConduct(@CurrentActor() actor: Actor): Promise<Conduct> {
    return presentConduct(actor, await this.queries.current(actor));
  }

  /** Says that you have read it and keep to it. 409 conduct_moved_on when that is not the current version. */
  @Post('attestations')
  @HttpCode(200)
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: Conduct })
  async attestConduct(@CurrentActor() actor: Actor, @Body() body: AttestationRequest): Promise<Conduct> {
    await this.attest.execute(actor, body);
    return presentConduct(actor, await this.queries.current(actor));
  }

  /** Who shares, and what they have read last. */
  @Get('attestations')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: AttestedMemberPage })
  async listAttestations(@CurrentActor() actor: Actor, @Query() query: AttestationQuery): Promise<AttestedMemberPage> {
    const { items, nextCursor } = await this.attestations.list(actor, query);
    return { items: items.map(presentAttested), nextCursor };
  }

  /** Reminds everybody who shares and has not read the current version. 409 nobody_to_remind. */
  @Post('reminders')
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ConductReminders })
  async remindToAttest(@CurrentActor() actor: Actor): Promise<ConductReminders> {
    return { reminded: await this.remind.execute(actor) };
  }

  /** Every version, the newest first. */
  @Get('versions')
  @AnyMember()
  @ApiOkResponse({ type: ConductSummaryList })
  async listConductVersions(@CurrentActor() actor: Actor): Promise<ConductSummaryList> {
    return { items: (await this.queries.versions(actor)).map(presentSummary) };
  }

  @Get('versions/:version')
  @AnyMember()
  @ApiOkResponse({ type: ConductVersion })
  async getConductVersion(
    @CurrentActor() actor: Actor,
    @Param() { version }: ConductVersionParam,
  ): Promise<ConductVersion> {
    return presentVersion(await this.queries.version(actor, version));
  }

  /** Publishes a version: from then on members have to have read it. 409 conduct_moved_on, conduct_unchanged. */
  @Post('versions')
  @Allow('comms_lead', 'admin')
  @ApiCreatedResponse({ type: ConductVersion })
  async publishConduct(@CurrentActor() actor: Actor, @Body() body: ConductDraft): Promise<ConductVersion> {
    const version = await this.publish.execute(actor, body);
    return presentVersion(await this.queries.version(actor, version));
  }

  /** What a new organisation begins with, to write one's own from. */
  @Get('template')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ConductTemplate })
  getConductTemplate(): ConductTemplate {
    return { texts: SHIPPED_CONDUCT };
  }

  @Get('settings')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: ConductSettings })
  async getConductSettings(@CurrentActor() actor: Actor): Promise<ConductSettings> {
    return this.settings(actor);
  }

  /** Says whether members attest before they share. */
  @Put('settings')
  @Allow('admin')
  @ApiOkResponse({ type: ConductSettings })
  async changeConductSettings(
    @CurrentActor() actor: Actor,
    @Body() { required, revision }: ConductSettingsChange,
  ): Promise<ConductSettings> {
    const shown = () => this.settings(actor);
    await this.history.guard(() => this.switchTo.execute(actor, required, revision), shown);
    return shown();
  }

  private async settings(actor: Actor): Promise<ConductSettings> {
    return this.history.with(actor, 'organisation.conduct', () => this.queries.settings(actor));
  }
}
