import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Channels, type Channel, type Message, type Outcome } from '#libs/channels';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import { Composers, type Composer } from './composers.js';
import type { DeliveryRecord } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { STALE_MS, tellsOfChannel } from './delivery.rules.js';
import { MailAddresses } from './mail-addresses.js';
import { SettleDelivery } from './settle-delivery.js';

/** What came of looking for something to deliver: nothing was due, something was done, or the channel itself is in trouble. */
export type Turn = 'nothing' | 'done' | 'trouble';

interface Claim {
  delivery: DeliveryRecord;
  message: Message;
  channel: Channel;
}

/**
 * Delivers what is longest due, at most once. Three steps, each safe to die after: claim it and write what it says, in
 * one transaction; hand it to its channel; note what came of it. Who dies before the first is committed has sent
 * nothing; who dies after it leaves a delivery that may have gone out, and is never sent again.
 */
@Injectable()
export class DeliverNext {
  private readonly logger = new Logger(DeliverNext.name);

  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly addresses: MailAddresses,
    private readonly settleDelivery: SettleDelivery,
    private readonly channels: Channels,
    private readonly composers: Composers,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string): Promise<Turn> {
    const composer = this.composers.get();
    if (!composer || this.channels.all.length === 0) return 'nothing';
    const claimed = await this.claim(organisationId, composer);
    if (typeof claimed === 'string') return claimed;
    const noted = performance.now();
    const outcome = await this.deliver(claimed, noted);
    await this.settleDelivery.execute(organisationId, claimed.delivery, claimed.message.to.address, outcome);
    return outcome.kind === 'deferred' && tellsOfChannel(outcome.code) ? 'trouble' : 'done';
  }

  private async claim(organisationId: string, composer: Composer): Promise<Claim | Turn> {
    let failed: DeliveryRecord | null = null;
    try {
      return await this.database.within(organisationId, async (tx) => {
        const names = this.channels.all.map(({ name }) => name);
        const delivery = await this.deliveries.claim(tx, names, randomUUID(), this.clock.now());
        if (!delivery) return 'nothing';
        failed = delivery;
        return this.write(tx, composer, delivery);
      });
    } catch (error) {
      if (!failed) throw error;
      const { id } = failed as DeliveryRecord;
      this.logger.error(`Delivery ${id} could not be written: ${(error as Error).message}`);
      await this.settleDelivery.putOff(organisationId, failed, 'ECOMPOSE');
      return 'done';
    }
  }

  private async write(tx: Transaction, composer: Composer, delivery: DeliveryRecord): Promise<Claim | Turn> {
    const off =
      !delivery.mandatory && delivery.channel === 'mail' && (await this.addresses.isOff(tx, delivery.memberId));
    const message = off ? null : await composer.compose(tx, delivery);
    if (message) return { delivery, message, channel: this.channels.get(delivery.channel)! };
    await this.deliveries.settle(tx, delivery, { state: 'dropped', code: off ? 'address_off' : 'nothing_left' });
    return 'done';
  }

  private async deliver({ delivery, message, channel }: Claim, noted: number): Promise<Outcome> {
    if (performance.now() - noted > STALE_MS) return { kind: 'deferred', code: 'ESTALE' };
    try {
      return await channel.deliver(message);
    } catch (error) {
      this.logger.error(`Delivery ${delivery.id} may be out or not: ${(error as Error).message}`);
      return { kind: 'unknown', code: 'ECHANNEL' };
    }
  }
}
