import type { RecallRecord } from '#libs/recalls';

/** What members and the network do meanwhile is looked for again soon at first; an old recall may wait on people for weeks. */
const LOOK_AGAIN = { leastMs: 15_000, ofItsAge: 0.02, mostMs: 3_600_000 } as const;

/** When a recall is looked at again that still waits for people or the network. */
export function lookAgain({ recalledAt }: Pick<RecallRecord, 'recalledAt'>, at: Date): Date {
  const { leastMs, ofItsAge, mostMs } = LOOK_AGAIN;
  const age = at.getTime() - recalledAt.getTime();
  return new Date(at.getTime() + Math.min(mostMs, Math.max(leastMs, age * ofItsAge)));
}
