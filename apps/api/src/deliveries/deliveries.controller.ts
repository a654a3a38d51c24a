import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Channels } from '#libs/channels';
import { DeliveryQueries, MailAddresses, SwitchAddressOn } from '#libs/deliveries';
import type { Actor } from '#libs/kernel';
import { NameKinds } from '#libs/notifications';
import { Database } from '#libs/platform';
import { Allow, AnyMember, CurrentActor } from '../access/access.js';
import { IdParam } from '../fields/id.param.js';
import { AddressesOffQuery, DeliveriesQuery, DeliveryPage, MailAddress, MailAddressOffPage } from './deliveries.dto.js';

/** What went out to people, never what it said; and addresses that refuse mail. */
@ApiTags('deliveries')
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly nameKinds: NameKinds,
    private readonly addresses: MailAddresses,
    private readonly switchAddressOn: SwitchAddressOn,
    private readonly channels: Channels,
    private readonly database: Database,
  ) {}

  /** What was sent, to whom and when, the newest first. */
  @Get()
  @Allow('admin')
  @ApiOkResponse({ type: DeliveryPage })
  async listDeliveries(@CurrentActor() actor: Actor, @Query() query: DeliveriesQuery): Promise<DeliveryPage> {
    const { items, nextCursor } = await this.queries.list(actor, query);
    const names = await this.nameKinds.execute(
      actor,
      items.map(({ kind }) => kind),
    );
    return { items: items.map((item) => ({ ...item, kindName: names.get(item.kind) ?? null })), nextCursor };
  }

  /** Whether mail reaches you. */
  @Get('my-address')
  @AnyMember()
  @ApiOkResponse({ type: MailAddress })
  async getMyMailAddress(@CurrentActor() actor: Actor): Promise<MailAddress> {
    const found = await this.database.within(actor, (tx) => this.addresses.find(tx, actor.memberId));
    const mailIsSent = this.channels.get('mail') !== null;
    return { mailIsSent, offSince: found?.offSince ?? null, code: found?.code ?? null };
  }

  /** Whose mail comes back, so that only what is mandatory goes to them, the latest first. */
  @Get('addresses')
  @Allow('admin')
  @ApiOkResponse({ type: MailAddressOffPage })
  listMailAddressesOff(@CurrentActor() actor: Actor, @Query() query: AddressesOffQuery): Promise<MailAddressOffPage> {
    return this.queries.switchedOff(actor, query);
  }

  /** Lets mail go again to a member's address that was switched off. */
  @Post('addresses/:memberId/on')
  @HttpCode(204)
  @Allow('admin')
  @ApiNoContentResponse()
  async switchMailAddressOn(@CurrentActor() actor: Actor, @Param('memberId', IdParam) memberId: string): Promise<void> {
    await this.switchAddressOn.execute(actor, memberId);
  }
}
