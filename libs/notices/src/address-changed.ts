import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import { memberAddressChanged } from '#libs/people';
import type { Transaction } from '#libs/platform';

/** Told at the address a member has from now on: it is what they sign in with. */
@Injectable()
export class AddressChanged extends NotificationKind {
  readonly name = 'address.changed';
  override readonly takes = [memberAddressChanged];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly ofAccount = true;

  override async concerned(_tx: Transaction, { subjectId, at }: LedgerEntry): Promise<Concerned[]> {
    return [{ memberId: subjectId, subjectId, about: { at: at.toISOString() } }];
  }

  path(): string {
    return '/account';
  }
}
