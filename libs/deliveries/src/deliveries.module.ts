import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChannelsModule } from '#libs/channels';
import { PeopleModule } from '#libs/people';
import { Composers } from './composers.js';
import { DeliverNext } from './deliver-next.js';
import { DeliveryEntity } from './delivery.entity.js';
import { DeliveryQueries } from './delivery.queries.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DropRestored } from './drop-restored.js';
import { ForgetDeliveries } from './forget-deliveries.js';
import { MailAddressEntity } from './mail-address.entity.js';
import { MailAddresses } from './mail-addresses.js';
import { SendDeliveries } from './send-deliveries.js';
import { SettleDelivery } from './settle-delivery.js';
import { SwitchAddressOn } from './switch-address-on.js';

const doors = [
  Composers,
  DeliveryQueries,
  DeliveryRepository,
  DropRestored,
  ForgetDeliveries,
  MailAddresses,
  SendDeliveries,
  SwitchAddressOn,
];

@Module({
  imports: [TypeOrmModule.forFeature([DeliveryEntity, MailAddressEntity]), ChannelsModule, PeopleModule],
  providers: [...doors, DeliverNext, SettleDelivery],
  exports: [...doors, ChannelsModule],
})
export class DeliveriesModule {}
