import { spawnSync } from 'node:child_process';
import { DEAD_MS, isGone, isName, ownName } from './owner.js';

const now = Date.now();

describe('the name of a process', () => {
  it('is no other’s, and is known from what else lies about', () => {
    expect(ownName()).not.toBe(ownName());
    expect([ownName(), 'lost+found', 'media', ''].map(isName)).toEqual([true, false, false, false]);
  });

  it('tells on the same machine at once that it is gone, also when another has its number', () => {
    expect(isGone(ownName(), now, now)).toBe(false);
    const [place, pid, start, chance] = ownName().split('-');
    expect(isGone([place, pid, Number(start) + 1, chance].join('-'), now, now)).toBe(true);
    const child = spawnSync(process.execPath, ['--version']);
    expect(isGone([place, child.pid, start, chance].join('-'), now, now)).toBe(true);
  });

  it('of a process elsewhere is gone after a minute without a sign', () => {
    const name = ['0'.repeat(12), ...ownName().split('-').slice(1)].join('-');
    expect(isGone(name, now, now)).toBe(false);
    expect(isGone(name, now, now + DEAD_MS + 1)).toBe(true);
  });
});
