import { say, type Sentence } from '#libs/kernel';
import type { Organisation } from '#libs/people';

/** Fewer people than this are not a team one may show an average of: it would be somebody's score. */
export const FEWEST_IN_A_TEAM = 3;

export interface Ranked {
  rank: number;
  tied: boolean;
}

/**
 * Competition ranking (1, 2, 2, 4) of rows that come best first: equals share the better rank. The last row's `tied`
 * needs its successor, so pass one row more than will be shown.
 */
export function rank<Row extends { points: number }>(rows: readonly Row[]): (Row & Ranked)[] {
  let rankOfEquals = 1;
  return rows.map((row, at) => {
    const before = rows[at - 1];
    if (before && before.points !== row.points) rankOfEquals = at + 1;
    return { ...row, rank: rankOfEquals, tied: before?.points === row.points || rows[at + 1]?.points === row.points };
  });
}

export type HiddenBecause = 'off' | 'works_council' | 'teams_only';

const IN_WORDS: Record<HiddenBecause, Sentence> = {
  off: say('Your organisation has switched leaderboards off.'),
  works_council: say('Leaderboards wait for the agreement of your works council.'),
  teams_only: say('Your organisation compares teams only, not people.'),
};

/**
 * Why a board may not be shown, or null when it may. Where a works council has a say in the scoring of employees
 * (BetrVG s. 87(1) no. 6), nothing is shown before it agreed.
 */
export function hiddenBecause(
  choice: Organisation['leaderboards'],
  of: 'people' | 'teams',
): { code: HiddenBecause; text: Sentence } | null {
  const code = reason(choice, of);
  return code && { code, text: IN_WORDS[code] };
}

function reason(choice: Organisation['leaderboards'], of: 'people' | 'teams'): HiddenBecause | null {
  if (choice.mode === 'off') return 'off';
  if (choice.worksCouncilRequired && !choice.worksCouncilAgreed) return 'works_council';
  return choice.mode === 'teams' && of === 'people' ? 'teams_only' : null;
}
