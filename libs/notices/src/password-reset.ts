import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told, type ToldBy } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { passwordResetRequested, ResetLinks } from '#libs/sign-in';

/** The link to a new password, by mail alone: whoever cannot sign in has no inbox. */
@Injectable()
export class PasswordReset extends NotificationKind {
  readonly name = 'password.reset';
  override readonly takes = [passwordResetRequested];
  override readonly urgent = true;
  override readonly mandatory = true;
  override readonly ofAccount = true;
  override readonly usually: ToldBy = { inbox: false, mail: 'at_once' };

  constructor(private readonly links: ResetLinks) {
    super();
  }

  override async concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return passwordResetRequested.among([entry]).map(({ subjectId: memberId, actorId, detail: { resetId } }) => ({
      memberId,
      subjectId: resetId,
      about: { by: actorId === null ? 'anybody' : 'admin' },
      group: resetId,
    }));
  }

  /** Only the newest link leads anywhere; of a reset that was used or replaced there is nothing to tell. */
  override async ownAddress(tx: Transaction, { subjectId }: Told): Promise<string | null> {
    return subjectId && this.links.linkFor(tx, subjectId);
  }

  path(): string {
    return '/sign-in';
  }
}
