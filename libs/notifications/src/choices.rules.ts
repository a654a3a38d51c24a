import { DateTime } from 'luxon';

export const MAIL_WAYS = ['at_once', 'digest', 'off'] as const;
export type MailWay = (typeof MAIL_WAYS)[number];

/** How a member is told of one kind. */
export interface ToldBy {
  inbox: boolean;
  mail: MailWay;
}

/** How a member wants to be told. Times are the clock's on their wall, `HH:MM` or `HH:MM:SS`. */
export interface Choices {
  /** Only where it differs from what is usual for the kind. */
  kinds: Record<string, ToldBy>;
  quietFrom: string | null;
  quietTo: string | null;
  /** 1 is Monday; none means never. */
  digestDays: number[];
  digestAt: string;
  mailsADay: number;
  version: number;
}

/** What holds for a member who has not chosen yet. */
export const USUAL_CHOICES: Choices = {
  kinds: {},
  quietFrom: '20:00',
  quietTo: '07:00',
  // Mornings in the middle of the week: often enough for news, seldom enough to be read, and when networks are read most.
  digestDays: [2, 4],
  digestAt: '09:00',
  mailsADay: 6,
  version: 0,
};

/** So long a mail waits for others to go with it. */
export const COMPANY_MS = 5 * 60_000;

interface Manner {
  urgent: boolean;
  mail: MailWay;
}

/** When a mail may go at the earliest, and whether with the digest; null when it does not go. */
export function mailMoment(
  { urgent, mail }: Manner,
  choices: Choices,
  zone: string,
  now: Date,
): { at: Date; digest: boolean } | null {
  if (mail === 'off') return null;
  if (urgent) return { at: now, digest: false };
  if (mail === 'digest') {
    const at = nextDigest(choices, zone, now);
    return at && { at, digest: true };
  }
  return { at: afterQuiet(choices, zone, new Date(now.getTime() + COMPANY_MS)), digest: false };
}

type QuietHours = Pick<Choices, 'quietFrom' | 'quietTo'>;

/** Whether a time of the clock is in the member's quiet hours, whose end no longer is. */
export function isQuiet({ quietFrom, quietTo }: QuietHours, time: string): boolean {
  if (quietFrom === null || quietTo === null) return false;
  const [at, begins, ends] = [withSeconds(time), withSeconds(quietFrom), withSeconds(quietTo)];
  return begins > ends ? at >= begins || at < ends : at >= begins && at < ends;
}

/** The first moment from then on that is not in the member's quiet hours. */
export function afterQuiet({ quietFrom, quietTo }: QuietHours, zone: string, from: Date): Date {
  const local = DateTime.fromJSDate(from, { zone });
  const time = local.toFormat('HH:mm:ss');
  if (quietFrom === null || quietTo === null || !isQuiet({ quietFrom, quietTo }, time)) return from;
  const [begins, ends] = [withSeconds(quietFrom), withSeconds(quietTo)];
  const overnight = begins > ends;
  const day = overnight && time >= begins ? local.plus({ days: 1 }) : local;
  return onTheClock(day, ends);
}

/** The member's next digest from then on; null when they chose no day for it. */
export function nextDigest(
  { digestDays, digestAt }: Pick<Choices, 'digestDays' | 'digestAt'>,
  zone: string,
  from: Date,
): Date | null {
  const today = DateTime.fromJSDate(from, { zone });
  for (let days = 0; days <= 7; days += 1) {
    const day = today.plus({ days });
    const at = onTheClock(day, withSeconds(digestAt));
    if (digestDays.includes(day.weekday) && at >= from) return at;
  }
  return null;
}

/** An hour that a change of the clocks leaves out comes an hour later. */
function onTheClock(day: DateTime, time: string): Date {
  const [hour, minute, second] = time.split(':').map(Number);
  return day.set({ hour, minute, second, millisecond: 0 }).toJSDate();
}

function withSeconds(time: string): string {
  return time.length === 5 ? `${time}:00` : time;
}
