/** Those that are late, wherever they stand: cases nobody has opened yet come before late ones that somebody has. */
export function overdueOf<Case extends { dueAt: string }>(cases: Case[], now: number): Case[] {
  return cases.filter(({ dueAt }) => Date.parse(dueAt) <= now);
}
