import { Injectable } from '@nestjs/common';
import { mailAddressSwitchedOff, mailAddressSwitchedOn } from '#libs/deliveries';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { memberAddressChanged, memberDeactivated } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { Concern } from './concern.queries.js';

/** Admins can find out the right address, or that somebody has left. */
@Injectable()
export class AddressBounced extends NotificationKind {
  readonly name = 'address.bounced';
  override readonly takes = [mailAddressSwitchedOff];
  override readonly settledBy = [mailAddressSwitchedOn, memberAddressChanged, memberDeactivated];
  override readonly roles: readonly Role[] = ['admin'];

  constructor(private readonly concern: Concern) {
    super();
  }

  override async concerned(tx: Transaction, { subjectId }: LedgerEntry): Promise<Concerned[]> {
    const admins = await this.concern.withRole(tx, 'admin');
    return admins
      .filter((memberId) => memberId !== subjectId)
      .map((memberId) => ({ memberId, subjectId, about: { personId: subjectId }, group: subjectId }));
  }

  path({ subjectId }: Told): string {
    return subjectId ? `/people?member=${subjectId}` : '/people';
  }
}
