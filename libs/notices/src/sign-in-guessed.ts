import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { signInGuessed } from '#libs/sign-in';

/** Somebody tries passwords: the member themselves, who wonders why they wait, or somebody who should not. */
@Injectable()
export class SignInGuessed extends NotificationKind {
  readonly name = 'sign_in.guessed';
  override readonly takes = [signInGuessed];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly ofAccount = true;

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return signInGuessed.among([entry]).map(({ subjectId, at, detail }) => ({
      memberId: subjectId,
      subjectId,
      about: { at: at.toISOString(), failures: detail.failures },
    }));
  }

  path(): string {
    return '/account';
  }
}
