import { DateTime, IANAZone } from 'luxon';
import { DomainError, say, type Sentence } from '#libs/kernel';

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
    throw DomainError.invalid('schedule.timeZone', say('This must be a time zone such as Europe/London.'));
  }
  const wanted = WALL_TIME.test(localTime) ? DateTime.fromISO(localTime, { zone: timeZone }) : null;
  if (!wanted?.isValid) throw refuse(say('This must be a date and time such as 2026-12-01T09:30.'));
  if (wanted.toFormat("yyyy-MM-dd'T'HH:mm") !== localTime.slice(0, 16)) {
    throw refuse(
      say('On {day, date, day} the clocks in {timeZone} skip {localTime}; choose {next} or another time.', {
        day: dayOf(wanted),
        timeZone,
        localTime: localTime.slice(11, 16),
        next: wanted.toFormat('HH:mm'),
      }),
    );
  }
  const [first, second] = wanted.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  const at = (first ?? wanted).toJSDate();
  if (at.getTime() < now.getTime() - GRACE_MS) {
    const clock = DateTime.fromJSDate(now, { zone: timeZone });
    throw refuse(
      say('This time has passed: in {timeZone} it is {day, date, day}, {time} now.', {
        timeZone,
        day: dayOf(clock),
        time: clock.toFormat('HH:mm'),
      }),
    );
  }
  if (at.getTime() > now.getTime() + FARTHEST_DAYS * 86_400_000)
    throw refuse(say('This must be within a year from now.'));
  return { at: at < now ? now : at, note: second ? 'repeated_hour' : null };
}

/** Whether a clock in the zone shows the planned time twice, of a schedule that was accepted. */
export function noteOf({ localTime, timeZone }: Schedule): PlannedTime['note'] {
  return DateTime.fromISO(localTime, { zone: timeZone }).getPossibleOffsets().length > 1 ? 'repeated_hour' : null;
}

/** The day on the clock's own calendar, as sentences take days. */
function dayOf(clock: DateTime): Date {
  return new Date(Date.UTC(clock.year, clock.month - 1, clock.day));
}

function refuse(message: Sentence): DomainError {
  return DomainError.invalid('schedule.localTime', message);
}
