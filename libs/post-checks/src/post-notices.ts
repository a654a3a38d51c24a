import { Injectable } from '@nestjs/common';
import { networkName } from '#libs/captions';
import type { Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned, type Told } from '#libs/notifications';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { publicationWithdrawn, type ShareDetail } from '#libs/shares';
import { ItemOfPost } from './item-of-post.queries.js';
import { postChanged, postGone, postUnchanged } from './post-check.facts.js';

const TOLD: readonly Role[] = ['comms_lead', 'reviewer'];

/** What was found of a post, for those who answer for what was approved; who saw it themselves, or whose post it is, knows. */
@Injectable()
export abstract class PostNotice extends NotificationKind {
  override readonly roles = TOLD;
  abstract override readonly takes: readonly [FactContract<ShareDetail>];

  constructor(
    private readonly members: MemberDirectory,
    protected readonly items: ItemOfPost,
  ) {
    super();
  }

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [{ subjectId, actorId, detail }] = this.takes[0].among([entry]) as [LedgerEntry<ShareDetail>];
    const { memberId: author, itemId, network } = detail;
    const about = { title: (await this.items.find(tx, itemId)).title, network: networkName(network) };
    const members = await this.members.withRoles(tx, TOLD);
    return members
      .filter((memberId) => memberId !== actorId && memberId !== author)
      .map((memberId) => ({ memberId, subjectId, about, group: network }));
  }

  path(_told: Told): string {
    return '/library/posts';
  }
}

/** It says something else than what was approved. */
@Injectable()
export class PostChanged extends PostNotice {
  readonly name = 'post.changed';
  override readonly takes = [postChanged] as const;
  override readonly settledBy = [postUnchanged, postGone, publicationWithdrawn];
}

/** It is not there any more, and nobody took it back here. Of recalled content that is what was wanted. */
@Injectable()
export class PostGone extends PostNotice {
  readonly name = 'post.gone';
  override readonly takes = [postGone] as const;
  override readonly settledBy = [postUnchanged, postChanged, publicationWithdrawn];

  override async concerned(tx: Transaction, entry: LedgerEntry): Promise<Concerned[]> {
    const [gone] = postGone.among([entry]);
    const { recalled } = await this.items.find(tx, gone!.detail.itemId);
    return recalled ? [] : super.concerned(tx, entry);
  }
}
