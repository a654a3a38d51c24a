import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FeedQueries } from '#libs/feed';
import type { Actor } from '#libs/kernel';
import { ChooseSharingTimes } from '#libs/publishing-times';
import { CheckTimes } from '#libs/shares';
import { Allow, CurrentActor } from '../access/access.js';
import {
  SharingTimes,
  SharingTimesChange,
  SpreadOffer,
  SpreadQuery,
  TimeOffer,
  TimeOfferQuery,
} from './sharing-times.dto.js';
import { presentOffer, presentSpread, presentTimes } from './sharing-times.presenter.js';

/** When you share, and when not: quiet hours, how many a day, how late, and weekly slots. */
@ApiTags('shares')
@Controller('api/sharing-times')
export class SharingTimesController {
  constructor(
    private readonly choose: ChooseSharingTimes,
    private readonly checkTimes: CheckTimes,
    private readonly feed: FeedQueries,
  ) {}

  @Get()
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: SharingTimes })
  async getSharingTimes(@CurrentActor() actor: Actor): Promise<SharingTimes> {
    return presentTimes(await this.choose.read(actor));
  }

  /** Takes what `GET` answers, with the version it had. What waits already keeps the time that you approved for it. */
  @Put()
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: SharingTimes })
  async setSharingTimes(@CurrentActor() actor: Actor, @Body() body: SharingTimesChange): Promise<SharingTimes> {
    await this.choose.execute(actor, body);
    return presentTimes(await this.choose.read(actor));
  }

  /** What your times say of now, or of a time: whether it is free, the next one that is, and your next weekly slot. */
  @Get('offer')
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: TimeOffer })
  async offerTime(@CurrentActor() actor: Actor, @Query() query: TimeOfferQuery): Promise<TimeOffer> {
    const { network, replaces, localTime, pass } = query;
    const timeZone = query.timeZone ?? (await this.choose.read(actor)).zone;
    const schedule = localTime === undefined ? undefined : { localTime, timeZone, pass };
    return presentOffer(await this.checkTimes.offer(actor, { network, replaces, schedule }));
  }

  /**
   * A time apart from what colleagues share of the same item, so that not all post at once. It is nobody's until a share is
   * scheduled for it with `spread`; 409 `spread_taken` then when it no longer is apart.
   * 404 of what is not in your feed.
   */
  @Get('spread')
  @Allow('advocate', 'seller')
  @ApiOkResponse({ type: SpreadOffer })
  async offerSpreadTime(@CurrentActor() actor: Actor, @Query() query: SpreadQuery): Promise<SpreadOffer> {
    const { days, turn, ...wish } = query;
    await this.feed.get(actor, wish.itemId);
    return presentSpread(await this.checkTimes.spread(actor, wish, { days, turn }));
  }
}
