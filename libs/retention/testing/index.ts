import type { Type } from '@nestjs/common';
import { RetireItem } from '#libs/content';
import { Clock, type Actor } from '#libs/kernel';
import { SharesModule } from '#libs/shares';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { aMember } from '#testing/people';
import { instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import { aFreshStage, type SharesRoom, type Stage } from '#testing/shares';
import { ChangeRetention, EraseRecords, RetentionModule, RetentionQueries, type Retention } from '../src/index.js';

/** The room of retention beside that of shares, on one clock. */
export interface RetentionRooms {
  shares: SharesRoom;
  retention: Room;
}

export async function theRetentionRooms(test: TestDatabase, beside: Type = SharesModule): Promise<RetentionRooms> {
  const [clock, adapter] = [new FixedClock(), new FakeAdapter()];
  const stand = [instead(Clock, clock), triggerWords(), theNetwork(adapter)];
  return {
    shares: { ...(await openRoom(test, beside, stand)), clock, adapter },
    retention: await openRoom(test, RetentionModule, stand),
  };
}

/** A stage with an admin whose organisation keeps items for 365 days, drafts for 90 and suggestions for 30. */
export async function aKeptStage(test: TestDatabase, { shares, retention }: RetentionRooms) {
  const stage: Stage = await aFreshStage(test, shares);
  const { organisationId, item } = stage;
  const admin = await aMember(test, { organisationId, roles: ['admin'], name: 'Ada' });
  const keep = (days: Retention) => retention.get(ChangeRetention).execute(admin, days);
  await keep({ items: 365, drafts: 90, suggestions: 30 });
  const keeping = (itemId = item.itemId, by: Actor = admin) => retention.get(RetentionQueries).keeping(by, itemId);
  return {
    ...stage,
    admin,
    keep,
    keeping,
    erased: async (itemId?: string) => (await keeping(itemId)).erased,
    sweep: (of = organisationId) => retention.get(EraseRecords).execute(of),
    retire: () => shares.get(RetireItem).execute(item.author, item.itemId, 'Out of date.'),
    /** Past the sweep, which asks only for what it found: what the eraser itself answers. */
    erase: (of = organisationId) =>
      test.database.within(of, (tx) => tx.query<unknown[]>('SELECT * FROM erase_item($1)', [item.itemId])),
    aged: (days: number, itemId = item.itemId) => aged(test, days, itemId),
  };
}

export type KeptStage = Awaited<ReturnType<typeof aKeptStage>>;

/** As if everything of the item had happened so many days ago. */
async function aged(test: TestDatabase, days: number, itemId: string): Promise<void> {
  const earlier = `now() - make_interval(days => ${days})`;
  for (const sql of [
    `UPDATE content_items SET updated_at = ${earlier},
            retired_at = CASE WHEN retired_at IS NULL THEN NULL ELSE ${earlier} END WHERE id = $1`,
    `UPDATE approvals SET at = ${earlier} WHERE version_id IN (SELECT id FROM content_versions WHERE item_id = $1)`,
    `UPDATE intents SET opened_at = ${earlier},
            answered_at = CASE WHEN answered_at IS NULL THEN NULL ELSE ${earlier} END WHERE item_id = $1`,
    `UPDATE publications SET updated_at = ${earlier} WHERE share_id IN (SELECT id FROM shares WHERE item_id = $1)`,
  ])
    await test.owner(sql, [itemId]);
}
