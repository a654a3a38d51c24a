import { Injectable } from '@nestjs/common';
import { intentAnswered, intentRecalled } from '#libs/intents';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';

/** What a member opened elsewhere was recalled: they may have posted it, and nobody but they can delete that. */
@Injectable()
export class IntentRecalled extends NotificationKind {
  readonly name = 'intent.recalled';
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  override readonly takes = [intentRecalled] as const;
  override readonly settledBy = [intentAnswered];
  override readonly mandatory = true;

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [recalled] = intentRecalled.among([entry]);
    const { subjectId, detail } = recalled!;
    const [item] = await tx.query<{ title: string }[]>(
      'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [detail.itemId],
    );
    const about = { title: item?.title ?? '', place: detail.place };
    return [{ memberId: detail.memberId, subjectId, about, group: detail.place }];
  }

  path(_told: Told): string {
    return '/shares';
  }
}
