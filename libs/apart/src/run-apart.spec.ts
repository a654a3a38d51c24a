import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { refuse, slowly, stumble, swell } from '../testing/work.js';
import { runApart } from './index.js';

const WORK = new URL('../testing/work.js', import.meta.url).href;

describe('what runs apart', () => {
  it('answers, and keeps nobody waiting', async () => {
    const watch = monitorEventLoopDelay({ resolution: 5 });
    watch.enable();
    const answers = await Promise.all([1, 2, 3, 4].map((nth) => runApart<typeof slowly>(WORK, 'slowly', nth, 400)));
    expect(answers).toEqual([1, 2, 3, 4]);
    expect(watch.max / 1e6).toBeLessThan(350);
  });

  it('refuses as it would have here', async () => {
    await expect(runApart<typeof refuse>(WORK, 'refuse', Buffer.from('ab'))).rejects.toMatchObject({
      name: 'DomainError',
      kind: 'invalid',
      errors: [{ field: 'file', message: { text: 'Something like this exists already.' } }],
    });
  });

  it('fails as a fault of ours when it is one', async () => {
    await expect(runApart<typeof stumble>(WORK, 'stumble')).rejects.toThrow(/stumbled/);
    await expect(runApart('file:///nowhere.js', 'nothing')).rejects.toThrow(/nowhere/);
  });

  it('ends what takes too much memory, alone', async () => {
    const beside = runApart<typeof slowly>(WORK, 'slowly', 'beside', 100);
    await expect(runApart<typeof swell>(WORK, 'swell')).rejects.toMatchObject({ code: 'takes_too_long' });
    expect(await beside).toBe('beside');
    expect(await runApart<typeof slowly>(WORK, 'slowly', 'after', 1)).toBe('after');
  });
});
