import { Clock, type Actor } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { FakeAdapter, theNetwork } from '#testing/networks';
import { triggerWords } from '#testing/packs';
import { instead, openRoom, type TestDatabase } from '#testing/platform';
import type { SharesRoom } from '#testing/shares';
import { CarryOutRecall, RecallItem, RecallWorkModule, type RecallOrder } from '../src/index.js';

/** The room of recalls, and all it stands on, with a network in memory. */
export async function theRecallRoom(
  test: TestDatabase,
  { clock, adapter }: { clock?: FixedClock; adapter?: FakeAdapter } = {},
): Promise<SharesRoom> {
  const shared = { clock: clock ?? new FixedClock(), adapter: adapter ?? new FakeAdapter() };
  const stand = [instead(Clock, shared.clock), triggerWords(), theNetwork(shared.adapter)];
  return { ...(await openRoom(test, RecallWorkModule, stand)), ...shared };
}

export const WHY = 'A figure in it was wrong.';

/** Presses the button. */
export async function recalled(
  room: SharesRoom,
  by: Actor,
  itemId: string,
  choices: Partial<RecallOrder> = {},
): Promise<string> {
  return room.get(RecallItem).execute(by, { itemId, reason: WHY, links: 'notice', ...choices });
}

/** Lets a worker go on with what was recalled. */
export async function carriedOut(room: SharesRoom, organisationId: string): Promise<void> {
  await room.get(CarryOutRecall).execute(organisationId);
}

/** How often a recall of the item has come to its end. */
export async function finishes(test: TestDatabase, itemId: string): Promise<number> {
  const ends = ['recall.finished', itemId];
  return (await test.owner('SELECT FROM ledger_entries WHERE kind = $1 AND subject_id = $2', ends)).length;
}
