import { Problem } from '../api/problem.js';
import { recordScreening, type ScreeningSituation } from '../api/safety.js';
import { useMe } from '../sign-in/me.js';
import { SafetyOutbox } from './safety-outbox.js';

const outboxes = new Map<string, SafetyOutbox<ScreeningSituation>>();

/** Only what no later try could change: not a lost way, an ended session, or a server that is busy. */
const isFinal = (error: unknown): boolean =>
  error instanceof Problem && [400, 403, 404, 413, 415, 422].includes(error.status);

/** The member's own outbox, one for as long as the page stands. */
export function useSafetyOutbox(): SafetyOutbox<ScreeningSituation> {
  const { memberId } = useMe();
  const outbox =
    outboxes.get(memberId) ??
    new SafetyOutbox<ScreeningSituation>({
      storage: localStorage,
      memberId,
      send: async ({ key, text, context }) => {
        await recordScreening({ text, context }, key).catch((error: unknown) => {
          if (!isFinal(error)) throw error;
        });
      },
    });
  outboxes.set(memberId, outbox);
  return outbox;
}
