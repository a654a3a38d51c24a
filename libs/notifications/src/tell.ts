import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { mailMoment, type ToldBy } from './choices.rules.js';
import type { NotificationKind, Concerned } from './notification-kind.js';
import { NotificationRepository, type NewNotification } from './notification.repository.js';
import { ReaderRepository, type Reader } from './reader.repository.js';

const AT_A_TIME = 1_000;

/** What is told, and since when it is so. */
interface Occasion {
  /** What it follows from: of one cause a member is told once by each kind. */
  cause: string;
  at: Date;
  /** From when on the moment of its mail is sought; now, unless it was due before. */
  mailFrom?: Date;
}

/** Whom one occasion concerns. */
export interface Told {
  concerned: readonly Concerned[];
  occasion: Occasion;
}

/**
 * Tells members something: a row for each, once for each kind and cause, however often and by how many it is asked.
 * Members who are gone or have not joined are told nothing, nor whoever wants nothing of the kind.
 */
@Injectable()
export class Tell {
  constructor(
    private readonly readers: ReaderRepository,
    private readonly notifications: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were told who had not been. */
  async execute(
    tx: Transaction,
    kind: NotificationKind,
    concerned: readonly Concerned[],
    occasion: Occasion,
  ): Promise<number> {
    return this.all(tx, kind, [{ concerned, occasion }]);
  }

  /** The same of several occasions, in their order. */
  async all(tx: Transaction, kind: NotificationKind, occasions: readonly Told[]): Promise<number> {
    const concerned = occasions.flatMap((one) => one.concerned.map((who) => ({ who, occasion: one.occasion })));
    let told = 0;
    for (let from = 0; from < concerned.length; from += AT_A_TIME) {
      const some = concerned.slice(from, from + AT_A_TIME);
      const readers = await this.readers.byId(tx, [...new Set(some.map(({ who }) => who.memberId))]);
      const rows = some.flatMap(({ who, occasion }) => {
        const reader = readers.get(who.memberId);
        return reader?.status === kind.tells ? this.row(kind, who, reader, occasion) : [];
      });
      told += await this.notifications.insert(tx, rows);
    }
    return told;
  }

  private row(kind: NotificationKind, one: Concerned, reader: Reader, occasion: Occasion): NewNotification[] {
    const now = this.clock.now();
    const { cause, at, mailFrom = now } = occasion;
    const { inbox, mail } = toldBy(kind, reader.choices.kinds);
    const moment = mailMoment({ urgent: kind.urgent, mail }, reader.choices, reader.timeZone, mailFrom);
    if (!inbox && !moment) return [];
    return [
      {
        id: newId(),
        memberId: one.memberId,
        kind: kind.name,
        cause,
        subjectId: one.subjectId ?? null,
        about: one.about ?? {},
        groupKey: one.group ?? '',
        at,
        createdAt: now,
        inbox,
        urgent: kind.urgent,
        digest: moment?.digest ?? false,
        mailAt: moment?.at ?? null,
      },
    ];
  }
}

/** How somebody with these preferences is told of a kind. */
export function toldBy(kind: NotificationKind, chosen: Record<string, ToldBy>): ToldBy {
  return kind.mandatory ? kind.usually : (chosen[kind.name] ?? kind.usually);
}
