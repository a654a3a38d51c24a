import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { deputyChanged, deputyEnded, deputyNamed } from '#libs/responsibilities';

/** Whoever is to stand in for somebody, until it is said otherwise. */
@Injectable()
export class DeputyNamed extends NotificationKind {
  readonly name = 'deputy.named';
  override readonly takes = [deputyNamed, deputyChanged];
  override readonly settledBy = [deputyChanged, deputyEnded];
  override readonly roles = ['reviewer', 'safety_officer', 'comms_lead', 'admin'] as const;

  override concerned(_tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const named = [...deputyNamed.among([entry]), ...deputyChanged.among([entry])];
    return Promise.resolve(
      named.map(({ subjectId: personId, detail: { id, deputyId: memberId, firstOn, lastOn } }) => {
        const days = { firstOn: `${firstOn}T12:00:00Z`, lastOn: `${lastOn}T12:00:00Z` };
        return { memberId, subjectId: id, about: { personId, ...days }, group: id };
      }),
    );
  }

  override settles(entry: LedgerEntry): string[] {
    return [String(entry.detail.id)];
  }

  path(): string {
    return '/account';
  }
}
