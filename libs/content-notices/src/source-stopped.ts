import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { sourceChanged, sourceRemoved, SourceQueries, sourceStopped } from '#libs/sources';

/** A feed is not looked at any more: whoever its drafts belong to is told, until somebody starts or removes it. */
@Injectable()
export class SourceStopped extends NotificationKind {
  readonly name = 'source.stopped';
  override readonly takes = [sourceStopped];
  override readonly settledBy = [sourceChanged, sourceRemoved];
  override readonly roles: readonly Role[] = ['author', 'comms_lead'];

  constructor(private readonly sources: SourceQueries) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const name = await this.sources.nameOf(tx, entry.subjectId);
    return sourceStopped.among([entry]).map(({ subjectId, detail: { ownerId: memberId } }) => {
      return { memberId, subjectId, about: { name } };
    });
  }

  path(): string {
    return '/library/sources';
  }
}
