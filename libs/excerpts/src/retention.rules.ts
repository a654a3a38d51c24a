/**
 * How long the words of a text are kept that findings repeat. Those of what came to nothing, a text being written or a
 * share that was refused, for 90 days; those of what is in the library or was shared for as long as that is kept.
 */
export const RETENTIONS = ['passing', 'lasting'] as const;
export type Retention = (typeof RETENTIONS)[number];

const PASSING_MS = 90 * 24 * 3_600_000;

/** Passing words of before this moment are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - PASSING_MS);
}
