import { DateTime, IANAZone } from 'luxon';
import { DomainError } from '#libs/kernel';

/** When a member wants to share: the time on a wall clock and the zone of that clock. */
export interface Schedule {
  localTime: string;
  timeZone: string;
}

/** The instant a schedule means; `note` tells when the clock shows that time twice. */
export interface PlannedTime {
  at: Date;
  note: 'repeated_hour' | null;
}

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const FARTHEST_DAYS = 366;
/** A form takes a moment to send. */
const GRACE_MS = 60_000;

/**
 * Reads a schedule. A wall time that clocks skip in spring does not exist and is refused; one that they show twice in
 * autumn means the first.
 * @throws DomainError invalid_input naming `schedule.localTime` or `schedule.timeZone` and what would be right.
 */
export function planTime({ localTime, timeZone }: Schedule, now: Date): PlannedTime {
  if (!IANAZone.isValidZone(timeZone)) {
    throw DomainError.invalid('schedule.timeZone', 'This must be a time zone such as Europe/London.');
  }
  const wanted = WALL_TIME.test(localTime) ? DateTime.fromISO(localTime, { zone: timeZone }) : null;
  if (!wanted?.isValid) throw refuse('This must be a date and time such as 2026-12-01T09:30.');
  if (wanted.toFormat("yyyy-MM-dd'T'HH:mm") !== localTime.slice(0, 16)) {
    throw refuse(
      `On ${wanted.toFormat('d MMMM yyyy', { locale: 'en' })} the clocks in ${timeZone} skip ${localTime.slice(11, 16)}; ` +
        `choose ${wanted.toFormat('HH:mm')} or another time.`,
    );
  }
  const [first, second] = wanted.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  const at = (first ?? wanted).toJSDate();
  if (at.getTime() < now.getTime() - GRACE_MS) {
    const clock = DateTime.fromJSDate(now, { zone: timeZone }).toFormat('d MMMM yyyy, HH:mm', { locale: 'en' });
    throw refuse(`This time has passed: in ${timeZone} it is ${clock} now.`);
  }
  if (at.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000) throw refuse('This must be within a year from now.');
  return { at: at < now ? now : at, note: second ? 'repeated_hour' : null };
}

/** Whether a clock in the zone shows the planned time twice, of a schedule that was accepted. */
export function noteOf({ localTime, timeZone }: Schedule): PlannedTime['note'] {
  return DateTime.fromISO(localTime, { zone: timeZone }).getPossibleOffsets().length > 1 ? 'repeated_hour' : null;
}

function refuse(message: string): DomainError {
  return DomainError.invalid('schedule.localTime', message);
}
