import type { FactContract, LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import type { ToldBy } from './choices.rules.js';
import type { About } from './notification.entity.js';

/** Somebody to be told, and what of. */
export interface Concerned {
  memberId: string;
  subjectId?: string | null;
  about?: About;
  /** What is told together with others of this key within minutes; all of a kind unless said otherwise. */
  group?: string;
}

/** Notifications that are told as one: the newest's subject and values, and how many they are. */
export interface Told {
  subjectId: string | null;
  about: About;
  count: number;
}

/**
 * One kind of thing that people are told. Its words stand under its name in `locales`. What is mandatory is told whatever
 * somebody prefers; what is urgent waits for nothing, neither for company nor for the end of the night.
 */
export abstract class NotificationKind {
  /** `noun.what`; preferences and rows go by it, so it never changes. */
  abstract readonly name: string;
  /** The facts it follows from; none for what follows from time. */
  readonly takes: readonly FactContract[] = [];
  /** Facts after which there is nothing left to do about it. */
  readonly settledBy: readonly FactContract[] = [];
  readonly urgent: boolean = false;
  readonly mandatory: boolean = false;
  /** Whether it is for people who have not joined yet, rather than for members. */
  readonly forInvited: boolean = false;
  /** How it is told to members who have not chosen otherwise. */
  readonly usually: ToldBy = { inbox: true, mail: 'at_once' };

  /** Whom a fact concerns. Who is told nothing, being gone or not there yet, may be among them. */
  async concerned(_tx: Transaction, _entry: LedgerEntry): Promise<Concerned[]> {
    return [];
  }

  /** The subjects that a fact settles. */
  settles(entry: LedgerEntry): string[] {
    return [entry.subjectId];
  }

  /** Where in the portal there is something to do or to see about it. */
  abstract path(told: Told): string | null;
}
