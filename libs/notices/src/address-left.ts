import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type ToldBy, type Told } from '#libs/notifications';
import { memberAddressChanged } from '#libs/people';
import type { Transaction } from '#libs/platform';

/** Told once more at the address a member had: whoever reads it may know that the change is wrong. */
@Injectable()
export class AddressLeft extends NotificationKind {
  readonly name = 'address.left';
  override readonly takes = [memberAddressChanged];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly ofAccount = true;
  override readonly usually: ToldBy = { inbox: false, mail: 'at_once' };

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return memberAddressChanged
      .among([entry])
      .flatMap(({ subjectId, at, detail: { was } }) =>
        was === undefined ? [] : [{ memberId: subjectId, subjectId, about: { was, at: at.toISOString() } }],
      );
  }

  override mailTo({ about }: Told): string {
    return String(about.was);
  }

  path(): null {
    return null;
  }
}
