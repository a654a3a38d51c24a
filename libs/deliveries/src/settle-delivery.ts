import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/channels';
import { Clock } from '#libs/kernel';
import { Database, type Transaction } from '#libs/platform';
import type { DeliveryRecord } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { nextTry } from './delivery.rules.js';
import { MailAddresses } from './mail-addresses.js';

/** Notes what came of a try. */
@Injectable()
export class SettleDelivery {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly addresses: MailAddresses,
    private readonly clock: Clock,
  ) {}

  async execute(organisationId: string, delivery: DeliveryRecord, address: string, outcome: Outcome): Promise<void> {
    await this.database.within(organisationId, (tx) => this.settle(tx, delivery, address, outcome));
  }

  /** What nobody has claimed, since it could not even be written, is tried again later, as long as it is news. */
  async putOff(organisationId: string, { id, tries, createdAt }: DeliveryRecord, code: string): Promise<void> {
    const now = this.clock.now();
    const again = nextTry(tries, createdAt, now);
    await this.database.within(organisationId, (tx) =>
      this.deliveries.postpone(tx, id, { state: again ? 'waiting' : 'dropped', code, dueAt: again ?? now, tries }),
    );
  }

  private async settle(tx: Transaction, delivery: DeliveryRecord, address: string, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    switch (outcome.kind) {
      case 'accepted':
        await this.deliveries.settle(tx, delivery, { state: 'sent', code: null, sentAt: now });
        return;
      case 'unknown':
        await this.deliveries.settle(tx, delivery, { state: 'unknown', code: outcome.code });
        return;
      case 'deferred': {
        const dueAt = nextTry(delivery.tries, delivery.createdAt, now);
        const to = dueAt ? ({ state: 'waiting', dueAt } as const) : ({ state: 'dropped' } as const);
        await this.deliveries.settle(tx, delivery, { ...to, code: outcome.code });
        return;
      }
      case 'refused': {
        const { code } = outcome;
        if (!(await this.deliveries.settle(tx, delivery, { state: 'bounced', code }))) return;
        if (delivery.channel === 'mail') await this.addresses.refuse(tx, delivery.memberId, address, code, now);
      }
    }
  }
}
