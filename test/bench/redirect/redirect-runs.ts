import { setTimeout as pause } from 'node:timers/promises';
import { megabytesOf, warm, type RedirectStage, type Server } from './redirect-stage.js';

const RATE = 1_000;
const KILL_AFTER_MS = 3_000;

/** A thousand readers a second: whether all are stored, how soon, and how much memory that takes. */
export async function sustained(stage: RedirectStage, api: Server, seconds: number) {
  const codes = stage.codes.slice(0, RATE);
  await stage.settled((await stage.stored()) + (await warm(api, codes)));
  const before = await stage.stored();
  const idle = megabytesOf(api.pid);
  const load = stage.load({ port: api.port, connections: 64, seconds, rate: RATE, agent: 'human', codes });
  let [most, over] = [0, false];
  const watching = (async () => {
    while (!over) {
      most = Math.max(most, megabytesOf(api.pid));
      await pause(250);
    }
  })();
  const { answered, p99 } = await load;
  const end = performance.now();
  while ((await stage.stored()) - before < answered && performance.now() - end < 60_000) await pause(20);
  const lag = performance.now() - end;
  over = true;
  await watching;
  const stored = (await stage.settled(before + answered)) - before;
  return {
    steady_sent: answered,
    steady_stored: stored,
    steady_lost: answered - stored,
    steady_p99_ms: Math.round(p99 * 100) / 100,
    /** After the last answer. */
    steady_stored_after_ms: Math.round(lag),
    steady_mb: Math.round(most),
    steady_mb_before: Math.round(idle),
  };
}

/** Kills the API in the middle of a load; whatever was answered must be stored once it runs again. */
export async function killed(stage: RedirectStage, api: Server) {
  const codes = stage.codes.slice(0, 1_000);
  const before = await stage.storedByCode();
  const load = stage.load({ port: api.port, connections: 64, seconds: 6, rate: 0, agent: 'human', codes });
  await pause(KILL_AFTER_MS);
  await api.end('SIGKILL');
  const { answered, byCode } = await load;
  const atDeath = await stage.stored();
  const again = await stage.api();
  const total = await stage.settled(sum(before.values()) + answered);
  await again.end();
  const after = await stage.storedByCode();
  const lost = Object.entries(byCode).map(([code, n]) =>
    Math.max(0, n - (after.get(code) ?? 0) + (before.get(code) ?? 0)),
  );
  return {
    kill_answered: answered,
    kill_stored: total - sum(before.values()),
    kill_stored_before: atDeath - sum(before.values()),
    kill_lost: sum(lost),
  };
}

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
