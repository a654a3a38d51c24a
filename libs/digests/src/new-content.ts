import { Injectable } from '@nestjs/common';
import { NewContentQueries } from '#libs/feed';
import { Clock } from '#libs/kernel';
import { NotificationKind, type About, type InMail, type Told } from '#libs/notifications';
import type { Transaction } from '#libs/platform';

/** What a member is told of new content: how much there is, and the first few by name. */
export function aboutNew(itemIds: readonly string[], first: string, total: number): About {
  return { total, more: total - 1, first, items: itemIds.join(' ') };
}

/** New content for a member to share: in a mail each item has a piece of its own, as far as it still is for them. */
@Injectable()
export class NewContent extends NotificationKind {
  readonly name = 'content.new';
  override readonly roles = ['advocate', 'seller'] as const;
  override readonly usually = { inbox: true, mail: 'digest' } as const;

  constructor(
    private readonly feed: NewContentQueries,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Nothing when all that was new has been shared or taken back since. */
  override async inMail(tx: Transaction, { about, memberId }: Told & { memberId: string }): Promise<InMail | null> {
    const told = String(about.items).split(' ');
    const items = await this.feed.told(tx, memberId, told, this.clock.now());
    const [first] = items;
    if (!first) return null;
    const total = Number(about.total) - (told.length - items.length);
    return {
      about: aboutNew(
        items.map(({ itemId }) => itemId),
        first.title,
        total,
      ),
      pieces: items.map(({ itemId, title, line }) => ({ title, body: line, path: `/feed/${itemId}` })),
    };
  }

  path({ about }: Told): string {
    return about.total === 1 ? `/feed/${String(about.items)}` : '/feed';
  }
}
