import { DateTime, IANAZone } from 'luxon';
import { DomainError, say, type Sentence } from '#libs/kernel';

/** When a member wants to share: the time on a wall clock and the zone of that clock. */
export interface Schedule {
  localTime: string;
  timeZone: string;
  /** Which of the two is meant of a time that the clocks show twice in autumn; the first unless told. */
  pass?: Pass;
  /** One of the member's weekly slots, which no other share of theirs on the network has. */
  slot?: boolean;
  /** Kept apart from what colleagues share of the same item. */
  spread?: boolean;
}

export const PASSES = ['first', 'second'] as const;
export type Pass = (typeof PASSES)[number];

/** The instant a schedule means; `note` tells when the clock shows that time twice. */
export interface PlannedTime {
  at: Date;
  note: 'repeated_hour' | null;
}

/** Midnight begins the day that it is of: no clock shows 24:00. */
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T(?!24)\d{2}:\d{2}(:\d{2})?$/;
const FARTHEST_DAYS = 366;
/** A form takes a moment to send. */
const GRACE_MS = 60_000;

/**
 * Reads a schedule. A wall time that clocks skip in spring does not exist and is refused; one that they show twice in
 * autumn means the first unless the schedule says the second.
 * @throws DomainError invalid_input naming the schedule's `localTime`, `timeZone` or `pass` and what would be right.
 */
export function planTime({ localTime, timeZone, pass }: Schedule, now: Date): PlannedTime {
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
  const [first, second] = passesOf(wanted);
  if (pass === 'second' && !second) {
    const message = say('On {day, date, day} the clocks in {timeZone} show {localTime} only once.', {
      day: dayOf(wanted),
      timeZone,
      localTime: localTime.slice(11, 16),
    });
    throw DomainError.invalid('schedule.pass', message);
  }
  const at = ((pass === 'second' ? second : first) ?? wanted).toJSDate();
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

/** What a clock in the zone shows at that moment, and in which pass where it shows that twice. */
export function wallTimeAt(at: Date, timeZone: string): { localTime: string; timeZone: string; pass: Pass | null } {
  const wall = { localTime: DateTime.fromJSDate(at, { zone: timeZone }).toFormat("yyyy-MM-dd'T'HH:mm"), timeZone };
  return { ...wall, pass: passOf(wall, at) };
}

/** Whether a clock in the zone shows the planned time twice, of a schedule that was accepted. */
export function noteOf({ localTime, timeZone }: Schedule): PlannedTime['note'] {
  return passesOf(DateTime.fromISO(localTime, { zone: timeZone })).length > 1 ? 'repeated_hour' : null;
}

/** Which of the two the planned instant is, of a time that the clock shows twice; null of any other. */
export function passOf({ localTime, timeZone }: Schedule, at: Date): Pass | null {
  const [, second] = passesOf(DateTime.fromISO(localTime, { zone: timeZone }));
  if (!second) return null;
  return at.getTime() < second.toMillis() ? 'first' : 'second';
}

function passesOf(wanted: DateTime): DateTime[] {
  return wanted.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
}

/** The day on the clock's own calendar, as sentences take days. */
function dayOf(clock: DateTime): Date {
  return new Date(Date.UTC(clock.year, clock.month - 1, clock.day));
}

function refuse(message: Sentence): DomainError {
  return DomainError.invalid('schedule.localTime', message);
}
