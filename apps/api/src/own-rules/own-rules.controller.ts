import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Language } from '#libs/kernel';
import { PreviewOwnRule } from '#libs/guidelines';
import { MoveOwnRule, type OwnRule as Kept, OwnRuleQueries, SaveOwnRule } from '#libs/own-rules';
import { speakTo } from '#libs/translations';
import { Allow, CurrentActor } from '../access/access.js';
import { RequestLimit } from '../access/request-limit.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import { IdParam } from '../fields/id.param.js';
import { EditHistory } from '../edits/edit-history.js';
import {
  NewOwnRule,
  OwnRule,
  OwnRuleChange,
  OwnRuleHistory,
  OwnRuleList,
  OwnRuleMove,
  RulePreview,
  RuleToPreview,
} from './own-rules.dto.js';

/** Rules an organisation adds to the packs. */
@ApiTags('guidelines')
@Controller('api/guidelines/rules')
export class OwnRulesController {
  constructor(
    private readonly queries: OwnRuleQueries,
    private readonly save: SaveOwnRule,
    private readonly move: MoveOwnRule,
    private readonly preview: PreviewOwnRule,
    private readonly history: EditHistory,
    private readonly limit: RequestLimit,
  ) {}

  @Get()
  @Allow('author', 'reviewer', 'comms_lead', 'safety_officer', 'admin')
  @ApiOkResponse({ type: OwnRuleList })
  async listOwnRules(@CurrentActor() actor: Actor): Promise<OwnRuleList> {
    return { items: (await this.queries.rules(actor)).map(present) };
  }

  @Post()
  @Allow('comms_lead', 'admin')
  @ApiCreatedResponse({ type: OwnRule })
  async addOwnRule(@CurrentActor() actor: Actor, @Body() { definition, state }: NewOwnRule): Promise<OwnRule> {
    return present(await this.save.execute(actor, { definition, state: state ?? 'draft' }));
  }

  /** What a rule finds in a text while it is being written; a definition that cannot be read yet is no error. */
  @Post('preview')
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: RulePreview })
  async previewOwnRule(
    @CurrentActor() actor: Actor,
    @Body() body: RuleToPreview,
    @SpokenLanguage() language: Language,
  ): Promise<RulePreview> {
    this.limit.takeText(actor.memberId, body.text ?? '');
    const { problems, rule, screening } = await this.preview.execute(actor, body.definition, body.text ?? null);
    return {
      problems: problems.map((problem) => ({ ...problem, message: speakTo(language, problem.message) })),
      rule: rule && { key: rule.id, title: rule.title, severity: rule.severity },
      screening: screening && {
        verdict: screening.verdict,
        route: screening.route,
        findings: screening.findings,
      },
    };
  }

  @Get(':id')
  @Allow('author', 'reviewer', 'comms_lead', 'safety_officer', 'admin')
  @ApiOkResponse({ type: OwnRuleHistory })
  async getOwnRule(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<OwnRuleHistory> {
    const { versions, ...rule } = await this.queries.rule(actor, id);
    return { ...present(rule), versions: versions.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })) };
  }

  /** Writes a new version; a rule in force changes at once. */
  @Put(':id')
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: OwnRule })
  async changeOwnRule(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { definition, version }: OwnRuleChange,
  ): Promise<OwnRule> {
    const shown = async () => {
      const rule = present(await this.queries.rule(actor, id));
      return { ...rule, lastChange: { by: rule.updatedBy, at: rule.updatedAt } };
    };
    return present(await this.history.guard(() => this.save.execute(actor, { id, definition, version }), shown));
  }

  /** Puts a rule on trial, into force, or out of it. */
  @Post(':id/state')
  @HttpCode(200)
  @Allow('comms_lead', 'admin')
  @ApiOkResponse({ type: OwnRule })
  async moveOwnRule(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { state }: OwnRuleMove,
  ): Promise<OwnRule> {
    return present(await this.move.execute(actor, id, state));
  }
}

function present({ id, key, rule, state, version, definition, createdAt, updatedAt, updatedBy }: Kept): OwnRule {
  return {
    id,
    key,
    title: rule.title,
    severity: rule.severity,
    state,
    version,
    definition,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    updatedBy,
  };
}
