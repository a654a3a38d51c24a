import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor, Page } from '#libs/kernel';
import {
  DecideSuggestion,
  MakeSuggestion,
  SuggestionQueries,
  TakeBackSuggestion,
  type SuggestionView,
} from '#libs/suggestions';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { PageQuery } from '../fields/page.dto.js';
import { mediaUrl } from '../media/media.presenter.js';
import {
  NewSuggestion,
  SuggestionDecline,
  SuggestionItem,
  SuggestionMade,
  SuggestionPage,
  SuggestionQuery,
  type Suggestion,
} from './suggestions.dto.js';

@ApiTags('content')
@Controller('api/suggestions')
export class SuggestionsController {
  constructor(
    private readonly queries: SuggestionQueries,
    private readonly make: MakeSuggestion,
    private readonly decide: DecideSuggestion,
    private readonly back: TakeBackSuggestion,
  ) {}

  /** What members suggested: what waits, the oldest first, or what was decided on, the newest first. */
  @Get()
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: SuggestionPage })
  async listSuggestions(@CurrentActor() actor: Actor, @Query() query: SuggestionQuery): Promise<SuggestionPage> {
    return presented(await this.queries.list(actor, query));
  }

  /** Suggests something to share; 409 known_already when its link is known, and it is not meant anyway. */
  @Post()
  @AnyMember()
  @ApiCreatedResponse({ type: SuggestionMade })
  async makeSuggestion(@CurrentActor() actor: Actor, @Body() body: NewSuggestion): Promise<SuggestionMade> {
    const { link = null, text = null, why = null, topicId = null, imageId = null, anyway = false, language } = body;
    return this.make.execute(actor, { link, text, why, topicId, imageId, anyway, language });
  }

  /** Your own suggestions and what became of them, the newest first. */
  @Get('mine')
  @AnyMember()
  @ApiOkResponse({ type: SuggestionPage })
  async listOwnSuggestions(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<SuggestionPage> {
    return presented(await this.queries.mine(actor, query));
  }

  /** Takes your own back while nobody has decided about it, and what it says is gone; 409 wrong_state afterwards. */
  @Post(':id/take-back')
  @HttpCode(204)
  @AnyMember()
  @ApiNoContentResponse()
  async takeBackSuggestion(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<void> {
    await this.back.execute(actor, id);
  }

  /** Makes it a draft of yours; 409 wrong_state when somebody was first. */
  @Post(':id/take')
  @HttpCode(200)
  @Allow('author', 'comms_lead')
  @ApiOkResponse({ type: SuggestionItem })
  async takeSuggestion(@CurrentActor() actor: Actor, @Param('id', IdParam) id: string): Promise<SuggestionItem> {
    return { itemId: await this.decide.take(actor, id) };
  }

  /** Declines it and tells its member why; 409 wrong_state when somebody was first. */
  @Post(':id/decline')
  @HttpCode(204)
  @Allow('author', 'comms_lead')
  @ApiNoContentResponse()
  async declineSuggestion(
    @CurrentActor() actor: Actor,
    @Param('id', IdParam) id: string,
    @Body() { reason }: SuggestionDecline,
  ): Promise<void> {
    await this.decide.decline(actor, id, reason);
  }
}

function presented({ items, nextCursor }: Page<SuggestionView>): SuggestionPage {
  return { items: items.map(present), nextCursor };
}

function present({
  id,
  member,
  language,
  topic,
  imageId,
  words,
  state,
  madeAt,
  decidedBy,
  decidedAt,
  itemId,
  item,
  sameLink,
}: SuggestionView): Suggestion {
  return {
    id,
    member,
    language,
    topic,
    imageUrl: imageId && mediaUrl(imageId),
    words,
    state,
    madeAt: madeAt.toISOString(),
    decidedBy,
    decidedAt: decidedAt?.toISOString() ?? null,
    item: itemId && item ? { ...item, itemId, publishedAt: item.publishedAt?.toISOString() ?? null } : null,
    sameLink,
  };
}
