import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#libs/kernel';
import { ChoosePack, GuidelineQueries, ScreenText } from '#libs/guidelines';
import { Database } from '#libs/platform';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { RequestLimit } from '../access/request-limit.js';
import { IdParam } from '../fields/id.param.js';
import { EditHistory } from '../edits/edit-history.js';
import { etagOf, presentKeptScreening, presentPack, presentScreening } from './guidelines.presenter.js';
import { Pack, PackChoice, PackList, PacksMoving, RuleSet, SettingToTry } from './packs.dto.js';
import { RuleSetAnswers } from './rule-set-answers.js';
import { KeptScreening, Screening, TextToBeScreened } from './screening.dto.js';

@ApiTags('guidelines')
@Controller('api/guidelines')
export class GuidelinesController {
  constructor(
    private readonly database: Database,
    private readonly queries: GuidelineQueries,
    private readonly choose: ChoosePack,
    private readonly screen: ScreenText,
    private readonly answers: RuleSetAnswers,
    private readonly history: EditHistory,
    private readonly limit: RequestLimit,
  ) {}

  /** What the organisation has in force, for the engine in the browser; 304 when `If-None-Match` names it. */
  @Get('rule-set')
  @AnyMember()
  @ApiOkResponse({ type: RuleSet })
  async getRuleSet(
    @CurrentActor() actor: Actor,
    @Headers('if-none-match') known: string | undefined,
    @Headers('accept-encoding') encodings: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const inForce = await this.queries.ruleSet(actor);
    const etag = etagOf(inForce);
    // Weak: the same rule set with other bytes, where it is compressed.
    void reply
      .header('etag', `W/${etag}`)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding');
    if (known?.split(/,\s*/).some((one) => one.replace(/^W\//, '') === etag)) return void reply.code(304).send();
    void reply.type('application/json; charset=utf-8');
    const { encoding, bytes } = await this.answers.encodedFor(inForce, encodings ?? '');
    if (encoding) void reply.header('content-encoding', encoding);
    void reply.send(bytes);
  }

  @Get('packs')
  @AnyMember()
  @ApiOkResponse({ type: PackList })
  async listPacks(@CurrentActor() actor: Actor): Promise<PackList> {
    const edited = await this.history.ofKind(actor, 'pack');
    const packs = await this.queries.packs(actor);
    return { items: packs.map((pack) => ({ ...presentPack(pack), ...edited(pack.pack.id) })) };
  }

  /** Which packs would come into force or leave it, if the organisation said this of itself; changes nothing. */
  @Post('packs/moving')
  @HttpCode(200)
  @Allow('admin')
  @ApiOkResponse({ type: PacksMoving })
  async packsMoving(@CurrentActor() actor: Actor, @Body() setting: SettingToTry): Promise<PacksMoving> {
    const { entering, leaving } = await this.queries.packsMoving(actor, setting);
    const named = ({ id, title }: { id: string; title: string }) => ({ id, title });
    return { entering: entering.map(named), leaving: leaving.map(named) };
  }

  /** Decides whether a pack is in force. */
  @Put('packs/:id')
  @Allow('admin')
  @ApiOkResponse({ type: Pack })
  async choosePack(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PackChoice): Promise<Pack> {
    const { revision, ...decision } = body;
    const shown = () =>
      this.history.with(actor, `pack.${id}`, async () => presentPack(await this.queries.pack(actor, id)));
    await this.history.guard(() => this.choose.execute(actor, id, decision, revision), shown);
    return shown();
  }

  /** Screens a text that is being written, and keeps a record of it. */
  @Post('screenings')
  @AnyMember()
  @ApiCreatedResponse({ type: Screening })
  async screenText(@CurrentActor() actor: Actor, @Body() { text, context = {} }: TextToBeScreened): Promise<Screening> {
    const { versionId, audience, ...situation } = context;
    this.limit.takeText(actor.memberId, `${text}${context.thread ?? ''}`);
    return presentScreening(
      await this.database.within(actor, (tx) =>
        this.screen.execute(tx, actor, {
          ...situation,
          text,
          audiencePublic: audience !== 'hcp',
          subjectKind: 'draft',
          subjectId: versionId ?? null,
        }),
      ),
    );
  }

  @Get('screenings/:id')
  @Allow('author', 'reviewer', 'safety_officer', 'comms_lead', 'admin')
  @ApiOkResponse({ type: KeptScreening })
  async getScreening(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<KeptScreening> {
    return presentKeptScreening(await this.queries.screening(actor, id));
  }
}
