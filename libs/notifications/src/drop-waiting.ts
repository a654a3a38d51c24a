import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { NotificationRepository } from './notification.repository.js';

/** After a backup was restored: what waited in it to be mailed may have gone out since, and never goes out again. */
@Injectable()
export class DropWaiting {
  constructor(private readonly notifications: NotificationRepository) {}

  /** @returns how many waited. */
  async execute(tx: Transaction): Promise<number> {
    return this.notifications.silence(tx, null);
  }
}
