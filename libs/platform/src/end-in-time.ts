/** Under the thirty seconds that orchestrators commonly give. */
const GRACE_MS = 25_000;

/**
 * Ends the process with 1 when it has not ended 25 seconds after it was asked to, whatever it still waits for: an
 * engine that is away may never answer. What it was at is found by sweeps, as after a crash.
 */
export function endInTime(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => setTimeout(giveUp, GRACE_MS).unref());
}

function giveUp(): void {
  process.stderr.write(`Ended by force: what it waited for did not come in ${GRACE_MS / 1_000} s.\n`);
  process.exit(1);
}
