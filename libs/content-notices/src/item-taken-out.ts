import { Injectable } from '@nestjs/common';
import { itemRetired } from '#libs/content';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { itemRecalled } from '#libs/recalls';
import { Involved } from './involved.queries.js';

/** Somebody else took out what its author wrote: nobody can share it any more. Why stands with the item. */
@Injectable()
export abstract class ItemTakenOut extends NotificationKind {
  override readonly roles: readonly Role[] = ['author', 'comms_lead'];

  constructor(private readonly involved: Involved) {
    super();
  }

  override async concerned(tx: Transaction, { subjectId, actorId }: LedgerEntry): Promise<Concerned[]> {
    if (actorId === null) return [];
    const authors = await this.involved.author(tx, subjectId);
    const about = { title: await this.involved.title(tx, subjectId), personId: actorId };
    return authors
      .filter((memberId) => memberId !== actorId)
      .map((memberId) => ({ memberId, subjectId, about, group: actorId }));
  }

  path({ count, subjectId }: Told): string {
    return count === 1 ? `/library/${subjectId}` : '/library';
  }
}

@Injectable()
export class ItemRetired extends ItemTakenOut {
  readonly name = 'item.retired';
  override readonly takes = [itemRetired];
  override readonly settledBy = [itemRecalled];
}

/** With everything that was shared of it. */
@Injectable()
export class ItemRecalled extends ItemTakenOut {
  readonly name = 'item.recalled';
  override readonly takes = [itemRecalled];
}
