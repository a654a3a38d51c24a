import { DateTime } from 'luxon';
import { afterQuiet, nextDigest, type Choices, type MailWay } from './choices.rules.js';
import type { DueMail, Move } from './due-mail.repository.js';

/** How a kind goes by mail to somebody; null when there is nobody to tell it to any more. */
export type WayOf = (kind: string) => { mail: MailWay; mandatory: boolean } | null;

/** What could not be mailed for so long, for want of a server or a worker, is no news any more. */
const NEWS_MS = 7 * 24 * 3_600_000;

/** Somebody to be mailed, at a moment. */
interface Member {
  choices: Choices;
  timeZone: string;
  /** Mails of the last day that were not urgent. */
  mailed: number;
}

export interface Parcel {
  urgent: boolean;
  mails: DueMail[];
}

/** What goes out now, each parcel a mail of its own, and what becomes of the rest. */
export interface MailPlan {
  parcels: Parcel[];
  moves: Move[];
}

/**
 * What is sent to one member now. Urgent things go at once, each kind by itself. All else goes in one mail, unless the
 * member has had their share for the day: then it waits for the digest, which goes in any case. What nobody wants to be
 * told any more goes nowhere, and what fell into the night since waits for its end.
 */
export function planMail(waiting: readonly DueMail[], member: Member, wayOf: WayOf, now: Date): MailPlan {
  const moves: Move[] = [];
  const urgent = new Map<string, DueMail[]>();
  const together: DueMail[] = [];
  for (const one of waiting) {
    const way = wayOf(one.kind);
    const settled = settle(one, way, member, now);
    if (settled) moves.push(settled);
    else if (one.urgent) urgent.set(one.kind, [...(urgent.get(one.kind) ?? []), one]);
    else together.push(one);
  }
  const parcels: Parcel[] = [...urgent.values()].map((mails) => ({ urgent: true, mails }));
  if (!together.some(({ mailAt }) => mailAt <= now)) return { parcels, moves };
  const digestGoes = together.some(({ digest, mailAt }) => digest && mailAt <= now);
  if (digestGoes || member.mailed < member.choices.mailsADay) parcels.push({ urgent: false, mails: together });
  else moves.push(...together.map((one) => ({ id: one.id, ...laterThan(member, now) })));
  return { parcels, moves };
}

/** A later moment for what does not go now; null for what may. */
function settle(one: DueMail, way: ReturnType<WayOf>, { choices, timeZone }: Member, now: Date): Move | null {
  const { id } = one;
  const never = { id, digest: one.digest, mailAt: null };
  const old = now.getTime() - one.mailAt.getTime() > NEWS_MS;
  if (!way || way.mail === 'off' || (one.readAt && !way.mandatory) || old) return never;
  if (one.urgent) return null;
  if (way.mail === 'digest' && !one.digest) {
    const mailAt = nextDigest(choices, timeZone, now);
    return mailAt && mailAt <= now ? null : { id, digest: true, mailAt };
  }
  if (one.digest) return null;
  const awake = afterQuiet(choices, timeZone, now);
  return awake > now ? { id, digest: false, mailAt: awake } : null;
}

/** With the next digest; for whoever has none, tomorrow. */
function laterThan({ choices, timeZone }: Member, now: Date): Pick<Move, 'digest' | 'mailAt'> {
  const tomorrow = DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: 1 }).startOf('day').toJSDate();
  const mailAt = nextDigest(choices, timeZone, now) ?? afterQuiet(choices, timeZone, tomorrow);
  return { digest: true, mailAt };
}
