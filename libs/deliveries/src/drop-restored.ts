import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { DeliveryRepository } from './delivery.repository.js';

/** After a backup was restored: what waited in it may have gone out since. Nobody is told twice, so it never goes out. */
@Injectable()
export class DropRestored {
  constructor(private readonly deliveries: DeliveryRepository) {}

  async execute(tx: Transaction): Promise<{ dropped: number; unknown: number }> {
    return this.deliveries.endAll(tx, 'restored');
  }
}
