import { DateTime } from 'luxon';
import { say, type FieldProblem } from '#libs/kernel';
import { isErased, type MemberRecord } from '#libs/people';
import { DECIDING_ROLES, type DeputyOrder, type DeputyRecord, type LocalDay } from './deputy.js';

/** So far ahead, and for so long, somebody can stand in. */
const MOST_DAYS = 366;

/** The day it is on a clock of that zone. */
export function dayAt(at: Date, timeZone: string): LocalDay {
  return DateTime.fromJSDate(at, { zone: timeZone }).toISODate()!;
}

/** From the first moment of the first day to the first moment after the last one, on a clock of that zone. */
export function momentsOf(
  { firstOn, lastOn }: Pick<DeputyOrder, 'firstOn' | 'lastOn'>,
  timeZone: string,
): Pick<DeputyRecord, 'beginsAt' | 'endsAt'> {
  const day = (on: LocalDay, later = 0) =>
    DateTime.fromISO(on, { zone: timeZone }).plus({ days: later }).startOf('day').toJSDate();
  return { beginsAt: day(firstOn), endsAt: day(lastOn, 1) };
}

/** What stands against these days; `today` is the day it is for whoever is away. */
export function dayProblems({ firstOn, lastOn }: DeputyOrder, today: LocalDay, begun: boolean): FieldProblem[] {
  if (!isDay(firstOn)) return [{ field: 'firstOn', message: say('must be a day such as 2026-03-31') }];
  if (!isDay(lastOn)) return [{ field: 'lastOn', message: say('must be a day such as 2026-03-31') }];
  if (!begun && firstOn < today) {
    return [
      { field: 'firstOn', message: say('This day is over; nobody can stand in in the past. Choose a later one.') },
    ];
  }
  if (lastOn < today) {
    return [
      { field: 'lastOn', message: say('This day is over; nobody can stand in in the past. Choose a later one.') },
    ];
  }
  if (lastOn < firstOn) {
    return [{ field: 'lastOn', message: say('The last day is before the first. Choose a later one.') }];
  }
  const days = DateTime.fromISO(lastOn).diff(DateTime.fromISO(today), 'days').days;
  if (days <= MOST_DAYS) return [];
  return [{ field: 'lastOn', message: say('At most a year from today can be named. Choose an earlier day.') }];
}

/** What stands against that person's standing in for the member. */
export function deputyProblems(member: MemberRecord, deputy: MemberRecord | null): FieldProblem[] {
  const refuse = (message: FieldProblem['message']) => [{ field: 'deputyId', message }];
  if (deputy?.id === member.id) return refuse(say('Nobody stands in for themselves. Choose somebody else.'));
  if (!deputy || isErased(deputy)) return refuse(say('There is no such person any more. Choose somebody else.'));
  if (deputy.status !== 'active') {
    return refuse(say('{name} cannot sign in here now. Choose somebody else.', { name: deputy.name }));
  }
  const decides = DECIDING_ROLES.filter((role) => member.roles.includes(role));
  if (decides.length === 0) {
    return [
      { field: 'memberId', message: say('{name} decides nothing that would wait for them.', { name: member.name }) },
    ];
  }
  if (decides.some((role) => deputy.roles.includes(role))) return [];
  return refuse(
    say('{name} holds none of the roles in which {member} decides. Choose somebody who does.', {
      name: deputy.name,
      member: member.name,
    }),
  );
}

/** Whether two are ever in force at the same moment. */
export function overlap(
  one: Pick<DeputyRecord, 'beginsAt' | 'endsAt'>,
  other: Pick<DeputyRecord, 'beginsAt' | 'endsAt'>,
): boolean {
  return one.beginsAt < other.endsAt && other.beginsAt < one.endsAt;
}

function isDay(text: LocalDay): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text).isValid;
}
