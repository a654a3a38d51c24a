import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { sessionOpened } from '#libs/sign-in';

/** Somebody signed in as the member where they had not been seen: they, or somebody who has their password. */
@Injectable()
export class NewDevice extends NotificationKind {
  readonly name = 'session.new_device';
  override readonly takes = [sessionOpened];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly ofAccount = true;

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return sessionOpened.among([entry]).flatMap(({ subjectId, actorId, at, detail }) => {
      if (!detail.newDevice || !actorId) return [];
      const { browser = '', system = '' } = detail;
      const device = [browser, system].filter((name) => name !== '').join(', ');
      return [
        {
          memberId: actorId,
          subjectId,
          about: { at: at.toISOString(), device, known: device === '' ? 'no' : 'yes' },
          group: subjectId,
        },
      ];
    });
  }

  path(): string {
    return '/account';
  }
}
