import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';
import { publicationWithdrawn, type ShareDetail } from '#libs/shares';
import { ItemOfPost } from './item-of-post.queries.js';
import { postChanged, postGone, postUnchanged, restoreAsked } from './post-check.facts.js';

/** What is to be done about a post, for the member whose it is. Of recalled content they are asked to delete it instead. */
@Injectable()
export abstract class OwnPostNotice extends NotificationKind {
  override readonly settledBy = [postUnchanged, postGone, publicationWithdrawn];
  override readonly roles: readonly Role[] = ['advocate', 'seller'];
  abstract override readonly takes: readonly [FactContract<ShareDetail>];

  constructor(private readonly items: ItemOfPost) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, detail }] = this.takes[0].among([entry]) as [LedgerEntry<ShareDetail>];
    const { memberId, itemId, network } = detail;
    const { title, recalled } = await this.items.find(tx, itemId);
    if (recalled) return [];
    return [{ memberId, subjectId, about: { title, network: networkName(network) }, group: network }];
  }

  path(_told: Told): string {
    return '/shares';
  }
}

/** It was found to say something else than what was approved: told once by itself, whether or not somebody asks them. */
@Injectable()
export class OwnPostChanged extends OwnPostNotice {
  readonly name = 'post.own_changed';
  override readonly takes = [postChanged] as const;
}

/** Somebody asks them to make it say again what was approved. */
@Injectable()
export class RestoreAsked extends OwnPostNotice {
  readonly name = 'post.restore_asked';
  override readonly takes = [restoreAsked] as const;
  override readonly mandatory = true;
}
