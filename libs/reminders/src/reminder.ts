import { NotificationKind, type Concerned } from '#libs/notifications';
import type { Transaction } from '#libs/platform';

/** Something that people are told because its time has come, and not because something happened. */
export abstract class Reminder extends NotificationKind {
  /** The schema's look-up of what is due of it by a moment: subjects and stages that nobody was reminded of yet. */
  abstract readonly due: string;

  /** Whom a stage concerns, looked at when they are told; null when it is no longer due. */
  abstract concernedAt(tx: Transaction, subjectId: string, stage: string, now: Date): Promise<Concerned[] | null>;
}
