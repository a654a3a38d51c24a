import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FeedOfOthersQueries, FeedQueries } from '#libs/feed';
import { Clock, type Actor } from '#libs/kernel';
import { Connections, Networks } from '#libs/networks';
import { Allow, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { FeedAbsencePage, FeedDetail, FeedItemPage, FeedOfOthersQuery, FeedQuery } from './feed.dto.js';
import { presentFeedAbsence, presentFeedDetail, presentFeedItem } from './feed.presenter.js';

@ApiTags('feed')
@Controller('api/feed')
export class FeedController {
  constructor(
    private readonly queries: FeedQueries,
    private readonly ofOthers: FeedOfOthersQueries,
    private readonly connections: Connections,
    private readonly networks: Networks,
    private readonly clock: Clock,
  ) {}

  /** What you may share, most useful first. */
  @Get()
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: FeedItemPage })
  async listFeed(@CurrentActor() actor: Actor, @Query() query: FeedQuery): Promise<FeedItemPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    return { items: items.map(presentFeedItem), nextCursor };
  }

  /** The feed as a member, or somebody of an audience, would see it; what they have shared does not show. */
  @Get('as')
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: FeedItemPage })
  async listFeedAs(@CurrentActor() actor: Actor, @Query() query: FeedOfOthersQuery): Promise<FeedItemPage> {
    const { items, nextCursor } = await this.ofOthers.list(actor, query);
    return { items: items.map(presentFeedItem), nextCursor };
  }

  /** What is approved and yet not in that feed, with why. */
  @Get('as/absent')
  @Allow('author', 'comms_lead', 'admin')
  @ApiOkResponse({ type: FeedAbsencePage })
  async listAbsentAs(@CurrentActor() actor: Actor, @Query() query: FeedOfOthersQuery): Promise<FeedAbsencePage> {
    const { items, nextCursor } = await this.ofOthers.absent(actor, query);
    return { items: items.map(presentFeedAbsence), nextCursor };
  }

  /** One item with its captions, and whether you can share it right now. */
  @Get(':itemId')
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: FeedDetail })
  async getFeedItem(@CurrentActor() actor: Actor, @Param('itemId', IdParam) itemId: string): Promise<FeedDetail> {
    const [item, connections] = await Promise.all([this.queries.get(actor, itemId), this.connections.list(actor)]);
    return presentFeedDetail(item, connections, this.networks.all, this.clock.now());
  }
}
