import { execFileSync } from 'node:child_process';

const { CLOCK_AHEAD_MS: ahead } = process.env;
const MINUTE = 60_000;

/** By how much a clock is ahead of the one that nothing shifts. */
const aheadOf = (clock: number) => clock - (performance.timeOrigin + performance.now());

describe('the clock of a run', () => {
  const expected = Number(ahead ?? 0);

  it('is as far ahead as the run asked for, in each thread', () => {
    expect(Math.abs(aheadOf(Date.now()) - expected)).toBeLessThan(MINUTE);
    expect(Math.abs(aheadOf(new Date().getTime()) - expected)).toBeLessThan(MINUTE);
  });

  it('is so in each process that one of them starts', () => {
    const clock = execFileSync(process.execPath, ['--print', 'Date.now()'], { encoding: 'utf8' });
    expect(Math.abs(aheadOf(Number(clock)) - expected)).toBeLessThan(MINUTE);
  });
});
