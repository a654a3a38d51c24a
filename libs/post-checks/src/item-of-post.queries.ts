import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';

/** What a post is of, for those who are told of it. */
@Injectable()
export class ItemOfPost {
  /** Without a title where there is no such item any more. */
  async find(tx: Transaction, itemId: string): Promise<{ title: string; recalled: boolean }> {
    const [item] = await tx.query<{ title: string; recalled: boolean }[]>(
      `SELECT title, state = 'recalled' AS recalled FROM content_items
        WHERE organisation_id = current_organisation() AND id = $1`,
      [itemId],
    );
    return item ?? { title: '', recalled: false };
  }
}
