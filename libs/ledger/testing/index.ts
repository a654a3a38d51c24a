import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '#testing/platform';

/**
 * Waits until every transaction that has begun by now is over, also those of other specs on the same server: followers
 * read no entry that an open transaction might still come before.
 */
export async function settled({ owner }: TestDatabase): Promise<void> {
  const [begun] = await owner<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  const isOver = async () => {
    const [row] = await owner<{ over: boolean }>('SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS over', [
      begun!.id,
    ]);
    return row!.over;
  };
  while (!(await isOver())) await pause(2);
}
