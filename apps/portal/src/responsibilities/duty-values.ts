import type { NewResponsibility } from '#libs/api-client';
import { clockText, minuteOf } from './hours.js';
import type { Responsibility } from './responsibilities-api.js';

/** What a responsibility says, as its form holds it. */
export interface DutyValues {
  kind: Responsibility['kind'];
  /** `member.<id>` or `team.<id>`; empty while nobody is chosen. */
  who: string;
  topicIds: string[];
  regions: string[];
  weekdays: string[];
  from: string;
  until: string;
  timeZone: string;
}

export function valuesOf(duty: Partial<Responsibility>, timeZone: string): DutyValues {
  const { member, team, fromMinute, untilMinute } = duty;
  const time = (minute?: number | null) => (minute === null || minute === undefined ? '' : clockText(minute));
  return {
    kind: duty.kind ?? 'approves',
    who: member ? `member.${member.id}` : team ? `team.${team.id}` : '',
    topicIds: (duty.topics ?? []).map(({ id }) => id),
    regions: duty.regions ?? [],
    weekdays: (duty.weekdays ?? []).map(String),
    from: time(fromMinute),
    until: time(untilMinute),
    timeZone: duty.timeZone ?? timeZone,
  };
}

export function orderOf({
  kind,
  who,
  topicIds,
  regions,
  weekdays,
  from,
  until,
  timeZone,
}: DutyValues): NewResponsibility {
  const [what, id] = who.split('.');
  return {
    kind,
    memberId: what === 'member' ? id : null,
    teamId: what === 'team' ? id : null,
    topicIds,
    regions,
    weekdays: weekdays.map(Number),
    fromMinute: minuteOf(from),
    untilMinute: minuteOf(until),
    timeZone,
  };
}
