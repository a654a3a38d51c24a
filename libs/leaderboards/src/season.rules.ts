import { DateTime } from 'luxon';
import { say, type Node, type Role, type Sentence } from '#libs/kernel';

/** The nodes people are ranked in: each has its own board. The paid nodes are bought, so nobody earns points there. */
export const SCORED_NODES = ['advocacy', 'social_selling'] as const satisfies readonly Node[];
export type ScoredNode = (typeof SCORED_NODES)[number];

export const BOARD_NAMES: Record<ScoredNode, Sentence> = {
  advocacy: say('Advocacy'),
  social_selling: say('Social selling'),
};

/** Whose board it is: those who hold the role could take part. */
export const ROLE_OF_BOARD: Record<ScoredNode, Role> = { advocacy: 'advocate', social_selling: 'seller' };

export function isScoredNode(node: unknown): node is ScoredNode {
  return SCORED_NODES.some((scored) => scored === node);
}

/** A calendar day where the organisation is, such as 2026-11-21. */
export type LocalDay = string;

/** When a season runs: `startsOn` names it, the instants are the organisation's midnights, the end excluded. */
export interface SeasonSpan {
  name: string;
  startsOn: LocalDay;
  startsAt: Date;
  endsAt: Date;
}

/** A season's name as it is read: quarters have another letter in some languages. */
export function seasonInWords(name: string): Sentence {
  const [quarter = '', year = ''] = name.replace(/^Q/, '').split(' ');
  return say('Q{quarter} {year}', { quarter, year });
}

/** The day it is at an instant, where the organisation is. */
export function localDay(at: Date, timeZone: string): LocalDay {
  return DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM-dd');
}

/** The first day of the calendar quarter a day lies in. */
export function quarterOf(day: LocalDay): LocalDay {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

/** The season that starts on a quarter's first day: from the organisation's midnight to that of the next quarter. */
export function seasonSpan(startsOn: LocalDay, timeZone: string): SeasonSpan {
  const starts = DateTime.fromISO(startsOn, { zone: timeZone }).startOf('day');
  return {
    name: `Q${starts.quarter} ${starts.year}`,
    startsOn,
    startsAt: starts.toJSDate(),
    endsAt: starts.plus({ months: 3 }).startOf('day').toJSDate(),
  };
}
