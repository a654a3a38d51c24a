import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { publicationWithdrawn } from '#libs/shares';
import { postChanged, postGone, postUnchanged, restoreAsked } from './post-check.facts.js';

async function titleOf(tx: Transaction, itemId: string): Promise<string> {
  const [item] = await tx.query<{ title: string }[]>(
    'SELECT title FROM content_items WHERE organisation_id = current_organisation() AND id = $1',
    [itemId],
  );
  return item?.title ?? '';
}

/** A post says something else than what was approved. */
@Injectable()
export class PostChanged extends NotificationKind {
  readonly name = 'post.changed';
  override readonly takes = [postChanged];
  override readonly settledBy = [postUnchanged, postGone, publicationWithdrawn];
  override readonly roles: readonly Role[] = ['comms_lead', 'reviewer'];

  constructor(private readonly members: MemberDirectory) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const told: Concerned[] = [];
    for (const { subjectId, actorId, detail } of postChanged.among([entry])) {
      const { itemId } = detail;
      const about = { title: await titleOf(tx, itemId), network: networkName(detail.network) };
      const members = await this.members.withRoles(tx, ['comms_lead', 'reviewer']);
      for (const memberId of new Set(members)) {
        if (memberId !== actorId && memberId !== detail.memberId) told.push({ memberId, subjectId, about });
      }
    }
    return told;
  }

  path(_told: Told): string {
    return '/library/posts';
  }
}

/** Their post is to say again what was approved. */
@Injectable()
export class RestoreAsked extends NotificationKind {
  readonly name = 'post.restore_asked';
  override readonly takes = [restoreAsked];
  override readonly settledBy = [postUnchanged, postGone, publicationWithdrawn];
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  override readonly mandatory = true;

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const told: Concerned[] = [];
    for (const { subjectId, detail } of restoreAsked.among([entry])) {
      const about = { title: await titleOf(tx, detail.itemId), network: networkName(detail.network) };
      told.push({ memberId: detail.memberId, subjectId, about });
    }
    return told;
  }

  path(_told: Told): string {
    return '/shares';
  }
}
