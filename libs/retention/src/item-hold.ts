import type { Person } from '#libs/kernel';

/** A calendar day such as `2026-03-31`. */
export type LocalDay = string;

/** Whether it stands, ended by its day, or was lifted before. */
export const HOLD_STATES = ['standing', 'ended', 'lifted'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** A hold on an item. */
export interface ItemHold {
  id: string;
  reason: string;
  placedBy: Person;
  since: Date;
  state: HoldState;
  /** The last day of it, on the organisation's calendar; null of one without an end. */
  until: LocalDay | null;
  /** The first moment after that day. */
  endsAt: Date | null;
  /** Who gave it another end than it was placed with. */
  untilSaid: { by: Person; at: Date } | null;
  /** Null of one that nobody lifted. Why nobody was asked once. */
  lifted: { by: Person; at: Date; reason: string | null } | null;
  /** Nothing of the item is erased before, although it is over; null while it stands. */
  keepsUntil: Date | null;
}

/** A hold in a list of them, with what is held. */
export interface ListedHold extends ItemHold {
  item: { id: string; title: string };
}
