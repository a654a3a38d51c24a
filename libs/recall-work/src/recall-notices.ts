import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { publicationFailed, publicationWithdrawn, RECALLED, type ShareDetail } from '#libs/shares';
import { deletionAsked, deletionConfirmed, deletionReminded } from './recalled-share.facts.js';

/** What a recall means for a share, told to the member whose it is; what they did themselves they know. */
@Injectable()
export abstract class RecallNotice extends NotificationKind {
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  abstract override readonly takes: readonly [FactContract<ShareDetail>];

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, actorId, detail }] = this.takes[0].among([entry]) as [LedgerEntry<ShareDetail>];
    const { memberId, itemId, network, code = '' } = detail;
    if (actorId === memberId) return [];
    const [item] = await tx.query<{ title: string }[]>(
      'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
      [itemId],
    );
    const about = { title: item?.title ?? '', network: networkName(network), code };
    return [{ memberId, subjectId, about, group: network }];
  }

  path(_told: Told): string {
    return '/shares';
  }
}

/** It does not go out, or was deleted at the network. */
@Injectable()
export class ShareRecalled extends RecallNotice {
  readonly name = 'share.recalled';
  override readonly takes = [publicationWithdrawn] as const;

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    return entry.detail.code === RECALLED ? super.concerned(tx, entry) : [];
  }
}

/** Only its member can delete the post. */
@Injectable()
export class RecallAsked extends RecallNotice {
  readonly name = 'recall.asked';
  override readonly takes = [deletionAsked] as const;
  override readonly settledBy = [deletionConfirmed, publicationWithdrawn, publicationFailed];
  override readonly mandatory = true;
}

/** They were asked, and have not said that it is gone. */
@Injectable()
export class RecallReminded extends RecallNotice {
  readonly name = 'recall.reminded';
  override readonly takes = [deletionReminded] as const;
  override readonly settledBy = [deletionConfirmed, publicationWithdrawn, publicationFailed];
  override readonly mandatory = true;
}
