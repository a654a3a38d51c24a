import type { Mismatch } from './findings.js';
import type { TourResult } from './tour.js';

const SHOWN = 20;

/** The closing table, and what disagreed. */
export function presentResult(result: TourResult, mismatches: Mismatch[]): string {
  const rows: [string, number | string][] = [
    ['Posts imported', result.imported],
    ['  screened', result.screened],
    ['  blocked by a guideline', result.blocked],
    ['  held for a human look', result.held],
    ['  approved by a reviewer', result.approved],
    ['Shares made', result.shares],
    ['  published', result.published],
    ['Clicks by people', result.clicks_human],
    ['  by previews, bots and checkers', result.clicks_other],
    ['Approvals step by step', result.routed],
    ['Shares taken back', result.recalled],
    ['Entries proven by its archive', result.proven],
    ['Mismatches', result.mismatches],
    ['Seconds', result.seconds],
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return [
    '',
    ...rows.map(([label, value]) => `${label.padEnd(width)}${String(value).padStart(8)}`),
    ...mismatches.slice(0, SHOWN).map(({ what, expected, found }) => `✗ ${what}: expected ${expected}, found ${found}`),
    ...(mismatches.length > SHOWN ? [`… and ${mismatches.length - SHOWN} more`] : []),
    '',
  ].join('\n');
}
