import type { Channel } from '#libs/channels';
import { Clock, newId, type Actor } from '#libs/kernel';
import { aMessage, FakeChannel, theChannels } from '#testing/channels';
import { FixedClock } from '#testing/kernel';
import { Database, type Transaction } from '#libs/platform';
import { instead, openRoom, type Room, type TestDatabase } from '#testing/platform';
import type { Message } from '#libs/channels';
import {
  Composers,
  DeliveriesModule,
  DeliveryRepository,
  type DeliveryRecord,
  type DeliveryState,
  type NewDelivery,
} from '../src/index.js';

/** The deliveries room with a channel in memory and a composer that does what it is told. */
export interface DeliveriesRoom extends Room {
  clock: FixedClock;
  /** What deliveries say; a message to `<member>@example.org` unless told otherwise. */
  compose: (tx: Transaction, delivery: DeliveryRecord) => Promise<Message | null>;
}

export async function theDeliveriesRoom(test: TestDatabase, ...channels: Channel[]): Promise<DeliveriesRoom> {
  const clock = new FixedClock();
  const room = await openRoom(test, DeliveriesModule, [
    instead(Clock, clock),
    theChannels(...(channels.length > 0 ? channels : [new FakeChannel()])),
  ]);
  const opened: DeliveriesRoom = {
    ...room,
    clock,
    compose: async (_tx, { id, memberId }) =>
      aMessage({ id, to: { name: 'Somebody', address: `member-${memberId}@example.org` } }),
  };
  room.get(Composers).register({ follower: 'test.telling', compose: (tx, one) => opened.compose(tx, one) });
  return opened;
}

/** A delivery that is due now; answers its id. */
export async function aDelivery(
  room: DeliveriesRoom,
  { organisationId, memberId }: Actor,
  choices: Partial<NewDelivery> = {},
): Promise<string> {
  const id = choices.id ?? newId();
  const now = room.clock.now();
  await room.get(Database).within(organisationId, (tx) =>
    room.get(DeliveryRepository).insert(tx, [
      {
        id,
        memberId,
        channel: 'mail',
        cause: id,
        kind: 'review.waits',
        mandatory: false,
        content: {},
        dueAt: now,
        createdAt: now,
        ...choices,
      },
    ]),
  );
  return id;
}

/** How a delivery stands. */
export async function deliveryOf(test: TestDatabase, id: string) {
  const [row] = await test.owner<{ state: DeliveryState; code: string | null; tries: number; due_at: Date }>(
    'SELECT state, code, tries, due_at FROM deliveries WHERE id = $1',
    [id],
  );
  return row!;
}
