import { Injectable } from '@nestjs/common';
import { writeRow } from '#libs/csv';
import type { Actor, Language } from '#libs/kernel';
import { RecallProgress, RecalledShares } from '#libs/recall-work';
import { presentRecalledShare } from './recalls.presenter.js';

const AT_ONCE = 1_000;
const COLUMNS = [
  'shareId',
  'memberId',
  'member',
  'network',
  'stage',
  'code',
  'message',
  'publishedAt',
  'permalink',
  'linkClosed',
  'askedAt',
  'triedAgainAt',
  'reminders',
  'remindedAt',
  'settledAt',
] as const;

/** What became of every share of a recalled item, a row each, as it is read: however many there are. */
@Injectable()
export class RecallReport {
  constructor(
    private readonly progress: RecallProgress,
    private readonly shares: RecalledShares,
  ) {}

  /** @throws DomainError not_found, forbidden. */
  async csv(actor: Actor, recallId: string, language: Language): Promise<AsyncIterable<string>> {
    await this.progress.get(actor, recallId);
    return this.rows(actor, recallId, language);
  }

  private async *rows(actor: Actor, recallId: string, language: Language): AsyncIterable<string> {
    yield writeRow([...COLUMNS]);
    let cursor: string | undefined;
    do {
      const page = await this.shares.list(actor, recallId, { cursor, limit: AT_ONCE });
      for (const share of page.items) {
        const { member, ...rest } = presentRecalledShare(share, language);
        const row = { ...rest, memberId: member.id, member: member.name };
        yield writeRow(COLUMNS.map((column) => String(row[column] ?? '')));
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
  }
}
