import { ROLES, type Role } from '#libs/kernel';
import type { FactContract, LedgerEntry } from '#libs/ledger';
import type { Transaction } from '#libs/platform';
import type { ToldBy } from './choices.rules.js';
import type { About } from './notification.entity.js';

/** Somebody to be told, and what of. */
export interface Concerned {
  memberId: string;
  subjectId?: string | null;
  /** Values for the words. `title` names it; `personId` is a member's, whom words call `person`. */
  about?: About;
  /** What is told together with others of this key within minutes; all of a kind unless said otherwise. */
  group?: string;
}

/** What a fact settles: all that was told of a subject, or only what has this key, or only of these members. */
export interface Settled {
  subjectId: string;
  group?: string;
  memberIds?: readonly string[];
}

/** Notifications that are told as one: the newest's subject and values, and how many they are. */
export interface Told {
  subjectId: string | null;
  about: About;
  count: number;
}

/** What a mail says of it: as it is when it is written, and whatever has a piece of its own, with where in the portal it is. */
export interface InMail {
  about: About;
  pieces: { title: string; body: string; path: string }[];
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
  /** Whether it is about the member's own account, and so for them alone. */
  readonly ofAccount: boolean = false;
  /** Whom it is for: members, or people who have not joined yet. All others are told nothing of it. */
  readonly tells: 'active' | 'invited' = 'active';
  /** Whom it may concern: their preferences list it. */
  readonly roles: readonly Role[] = ROLES;
  /** How it is told to members who have not chosen otherwise. */
  readonly usually: ToldBy = { inbox: true, mail: 'at_once' };

  /** Whom a fact concerns. Who is told nothing, being gone or not there yet, may be among them. */
  async concerned(_tx: Transaction, _entry: LedgerEntry): Promise<Concerned[]> {
    return [];
  }

  /** What a fact settles: subjects, or part of what was told of one. */
  settles(entry: LedgerEntry): (string | Settled)[] {
    return [entry.subjectId];
  }

  /**
   * An address of the one who is told alone, looked up when a mail is written, since rows hold no secrets; undefined where
   * the path says it all, null when there is none any more and so nothing left to tell.
   */
  async ownAddress(_tx: Transaction, _told: Told & { memberId: string }): Promise<string | null | undefined> {
    return undefined;
  }

  /**
   * What a mail says of it besides its words, looked up when it is written; undefined for nothing, null when there is
   * nothing left to tell.
   */
  async inMail(_tx: Transaction, _told: Told & { memberId: string }): Promise<InMail | null | undefined> {
    return undefined;
  }

  /** Where its mail goes instead of to the member's address of today; null for there. */
  mailTo(_told: Told): string | null {
    return null;
  }

  /** Where in the portal there is something to do or to see about it. */
  abstract path(told: Told): string | null;
}
