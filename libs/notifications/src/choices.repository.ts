import { Injectable } from '@nestjs/common';
import { insertUnlessThere, type Transaction } from '#libs/platform';
import type { Choices } from './choices.rules.js';
import { NotificationChoicesEntity } from './notification-choices.entity.js';

@Injectable()
export class ChoicesRepository {
  /** Writes what follows on a version. @returns false when that version is no longer the newest. */
  async save(tx: Transaction, memberId: string, choices: Choices, at: Date): Promise<boolean> {
    const row = { ...choices, version: choices.version + 1, updatedAt: at };
    if (choices.version === 0) return insertUnlessThere(tx, NotificationChoicesEntity, { memberId, ...row });
    const was = { memberId, version: choices.version };
    return (await tx.getRepository(NotificationChoicesEntity).update(was, row)).affected === 1;
  }

  async forget(tx: Transaction, memberIds: readonly string[]): Promise<void> {
    for (const memberId of memberIds) await tx.getRepository(NotificationChoicesEntity).delete({ memberId });
  }
}
