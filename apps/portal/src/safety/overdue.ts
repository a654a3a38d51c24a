/** Those that are late, wherever they stand: between two answers a clock may have run out. */
export function overdueOf<Case extends { dueAt: string }>(cases: Case[], now: number): Case[] {
  return cases.filter(({ dueAt }) => Date.parse(dueAt) <= now);
}
