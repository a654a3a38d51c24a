import { DateTime, IANAZone } from 'luxon';
import { hiddenSignProblem, listOf, say, type FieldProblem, type Role } from '#libs/kernel';
import { regionOf } from '#libs/people';
import type { Concern, ResponsibilityKind, ResponsibilityOrder } from './responsibility.js';

type Hours = Pick<ResponsibilityOrder, 'weekdays' | 'fromMinute' | 'untilMinute' | 'timeZone'>;

/** The role without which nobody can do it; the others are open to whoever is named. */
export const ROLE_FOR: Partial<Record<ResponsibilityKind, Role>> = { approves: 'reviewer' };

/** Whether somebody with these roles can do it at all. */
export function mayDo(kind: ResponsibilityKind, roles: readonly Role[]): boolean {
  const role = ROLE_FOR[kind];
  return role === undefined || roles.includes(role);
}

/** Whether that moment is within the hours, by their own clock. */
export function onDuty({ weekdays, fromMinute, untilMinute, timeZone }: Hours, at: Date): boolean {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  const on = (weekday: number) => weekdays.length === 0 || weekdays.includes(weekday);
  if (fromMinute === null || untilMinute === null) return on(local.weekday);
  const minute = local.hour * 60 + local.minute;
  if (fromMinute < untilMinute) return on(local.weekday) && minute >= fromMinute && minute < untilMinute;
  const yesterday = local.weekday === 1 ? 7 : local.weekday - 1;
  return (on(local.weekday) && minute >= fromMinute) || (on(yesterday) && minute < untilMinute);
}

/** Whether it is about what they answer for, in a region they answer for. */
export function concerns(
  duty: Pick<ResponsibilityOrder, 'topicIds' | 'regions'>,
  { topicIds, regions }: Pick<Concern, 'topicIds' | 'regions'>,
): boolean {
  const about = duty.topicIds.length === 0 || duty.topicIds.some((id) => topicIds.includes(id));
  const where =
    duty.regions.length === 0 || regions.length === 0 || duty.regions.some((region) => regions.includes(region));
  return about && where;
}

/** What an organisation has for its members to answer for. */
export interface Field {
  topicIds: ReadonlySet<string>;
  regions: readonly string[];
}

/** Everything that stands against the order, each with the field it concerns. */
export function orderProblems(order: ResponsibilityOrder, { topicIds, regions }: Field): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, message: FieldProblem['message']) => problems.push({ field, message });
  if ((order.memberId === null) === (order.teamId === null)) {
    refuse(order.memberId === null ? 'memberId' : 'teamId', say('Choose a person or a team, and not both.'));
  }
  if (order.topicIds.some((id) => !topicIds.has(id))) {
    refuse('topicIds', say('There is no such topic any more; choose another.'));
  }
  if (order.regions.some((region) => regionOf(region, regions) === null || hiddenSignProblem(region))) {
    refuse('regions', say('must be one of {choices}', { choices: listOf(regions) }));
  }
  if ((order.fromMinute === null) !== (order.untilMinute === null)) {
    refuse(order.fromMinute === null ? 'fromMinute' : 'untilMinute', say('Say both when it begins and when it ends.'));
  } else if (order.fromMinute !== null && order.fromMinute === order.untilMinute) {
    refuse('untilMinute', say('It begins and ends at the same time. For the whole day leave both empty.'));
  }
  const zone = /^[A-Za-z]/.test(order.timeZone) && IANAZone.isValidZone(order.timeZone);
  if (!zone) refuse('timeZone', say('must be a time zone such as Europe/London'));
  return problems;
}

/** The order as it is kept: each once, in the organisation's own spelling, in an order of its own. */
export function tidied(order: ResponsibilityOrder, regions: readonly string[]): ResponsibilityOrder {
  const { kind, memberId, teamId, fromMinute, untilMinute, timeZone } = order;
  const weekdays = [...new Set(order.weekdays)].sort((one, other) => one - other);
  return {
    kind,
    memberId,
    teamId,
    topicIds: [...new Set(order.topicIds)].sort(),
    regions: [...new Set(order.regions.map((region) => regionOf(region, regions) ?? region))].sort(),
    weekdays: weekdays.length === 7 ? [] : weekdays,
    fromMinute,
    untilMinute,
    timeZone,
  };
}

/** Whether both say the same; of what is tidied. */
export function sameOrder(one: ResponsibilityOrder, other: ResponsibilityOrder): boolean {
  const told = (order: ResponsibilityOrder) => JSON.stringify(tidied(order, []));
  return told(one) === told(other);
}
