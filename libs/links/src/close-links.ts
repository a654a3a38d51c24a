import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { LinkNoticeEntity, type NoticeWords } from './link-notice.entity.js';

/** Has links lead to a notice instead of to their targets, for good. */
@Injectable()
export class CloseLinks {
  /** Keeps what readers are told; without words it says in their language that the content was taken back. */
  async announce(tx: Transaction, { id, words, at }: { id: string; words: NoticeWords; at: Date }): Promise<void> {
    await tx.getRepository(LinkNoticeEntity).insert({ id, words, createdAt: at });
  }

  /** Safe to repeat: a link that is closed stays as it is. @returns how many were closed. */
  async execute(tx: Transaction, noticeId: string, linkIds: readonly string[]): Promise<number> {
    const [, closed] = await tx.query<[unknown, number]>(
      'UPDATE share_links SET notice_id = $1 WHERE id = ANY($2::uuid[]) AND notice_id IS NULL',
      [noticeId, linkIds],
    );
    if (closed > 0) await tx.getRepository(LinkNoticeEntity).increment({ id: noticeId }, 'closings', 1);
    return closed;
  }
}
