import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, type Actor, type Language } from '#libs/kernel';
import { ChangeSource, CheckFeed, FollowSource, LookAtSource, SourceQueries } from '#libs/sources';
import { Allow, CurrentActor } from '../access/access.js';
import { LIMITS, RateLimits } from '../access/rate-limits.js';
import { EditHistory } from '../edits/edit-history.js';
import { IdParam } from '../fields/id.param.js';
import { SpokenLanguage } from '../language/spoken-language.js';
import {
  FeedAddress,
  FeedPreview,
  NewSource,
  NewSourceId,
  Source,
  SourceEdit,
  SourceEntryList,
  SourceList,
} from './sources.dto.js';
import { presentEntry, presentPreview, presentSource } from './sources.presenter.js';

@ApiTags('content')
@Controller('api/sources')
export class SourcesController {
  constructor(
    private readonly queries: SourceQueries,
    private readonly check: CheckFeed,
    private readonly follow: FollowSource,
    private readonly change: ChangeSource,
    private readonly look: LookAtSource,
    private readonly history: EditHistory,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The feeds that are followed, by name. */
  @Get()
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: SourceList })
  async listSources(@CurrentActor() actor: Actor, @SpokenLanguage() language: Language): Promise<SourceList> {
    const fields = await this.history.ofKind(actor, 'source');
    const sources = await this.queries.list(actor, this.clock.now());
    return { items: sources.map((source) => ({ ...presentSource(source, language), ...fields(source.id) })) };
  }

  /** What one would follow: the feed at an address, or the one that the page there names. Nothing is kept. */
  @Post('check')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: FeedPreview })
  async checkFeed(
    @CurrentActor() actor: Actor,
    @Body() { address }: FeedAddress,
    @SpokenLanguage() language: Language,
  ): Promise<FeedPreview> {
    this.limits.take(LIMITS.page, actor.memberId);
    return presentPreview(await this.check.execute(actor, address), language);
  }

  /** Follows a feed: what is new in it becomes drafts, of which none goes to review by itself. 409 followed_already. */
  @Post()
  @Allow('author', 'comms_lead')
  @ApiCreatedResponse({ type: NewSourceId })
  async followSource(@CurrentActor() actor: Actor, @Body() body: NewSource): Promise<NewSourceId> {
    this.limits.take(LIMITS.page, actor.memberId);
    return { id: await this.follow.execute(actor, { ...orderOf(actor, body), address: body.address }) };
  }

  @Get(':id')
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: Source })
  async getSource(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<Source> {
    return this.shown(actor, id, language);
  }

  /** Replaces what was decided about a source, and pauses it or starts it again. */
  @Put(':id')
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: Source })
  async changeSource(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() body: SourceEdit,
    @SpokenLanguage() language: Language,
  ): Promise<Source> {
    const shown = () => this.shown(actor, id, language);
    const change = { ...orderOf(actor, body), state: body.state };
    await this.history.guard(() => this.change.execute(actor, id, change, body.revision), shown);
    return shown();
  }

  /** Follows it no longer; the drafts that came from it stay. */
  @Delete(':id')
  @HttpCode(204)
  @Allow('author', 'comms_lead')
  @ApiNoContentResponse()
  async removeSource(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.change.remove(actor, id);
  }

  /** The entries that came last, and what became of each. */
  @Get(':id/entries')
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: SourceEntryList })
  async listSourceEntries(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<SourceEntryList> {
    const entries = await this.queries.entries(actor, id, this.clock.now());
    return { items: entries.map((entry) => presentEntry(entry, language)) };
  }

  /** Looks at the feed at once and answers what came of it; meanwhile `progress` says how far it is. 409 looked_at_now. */
  @Post(':id/look')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: Source })
  async lookAtSource(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @SpokenLanguage() language: Language,
  ): Promise<Source> {
    this.limits.take(LIMITS.page, actor.memberId);
    await this.look.now(actor, id);
    return this.shown(actor, id, language);
  }

  private async shown(actor: Actor, id: string, language: Language): Promise<Source> {
    return this.history.with(actor, `source.${id}`, async () =>
      presentSource(await this.queries.get(actor, id, this.clock.now()), language),
    );
  }
}

function orderOf(
  actor: Actor,
  { name, topics = [], language, audience, ownerId, dailyLimit }: Omit<NewSource, 'address'>,
) {
  return {
    name,
    topicIds: [...new Set(topics)],
    language,
    audience: {
      teams: [...new Set(audience?.teams ?? [])],
      regions: [...new Set(audience?.regions ?? [])],
      languages: [...new Set(audience?.languages ?? [])],
      public: audience?.public ?? true,
    },
    ownerId: ownerId ?? actor.memberId,
    dailyLimit,
  };
}
