import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { passwordChanged } from '#libs/sign-in';

/** Whoever changed it knows; whoever did not must hear of it. */
@Injectable()
export class PasswordChanged extends NotificationKind {
  readonly name = 'password.changed';
  override readonly takes = [passwordChanged];
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
