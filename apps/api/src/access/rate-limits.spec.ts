import { say, type DomainError } from '#libs/kernel';
import { saying, FixedClock } from '#testing/kernel';
import { RateLimits } from './rate-limits.js';

describe('a limit', () => {
  const limit = { name: 'doors', most: 3, windowMs: 120_000, refusal: say('Too many doors') };
  const clock = new FixedClock();
  let limits: RateLimits;
  const take = (key = 'ada') => {
    try {
      limits.take(limit, key);
      return null;
    } catch (error) {
      return error as DomainError;
    }
  };

  beforeEach(() => {
    limits = new RateLimits(clock);
    for (let time = 0; time < limit.most; time += 1) expect(take()).toBeNull();
  });

  it('refuses the next one and says for how long', () => {
    clock.advance(60_500);
    expect(take()).toMatchObject({
      kind: 'rate_limited',
      detail: saying('Too many doors; try again in 60 seconds.'),
      extra: { retryAfterSeconds: 60 },
    });
  });

  it('counts what costs more as often as it costs, and takes nothing that there is no room for', () => {
    const long = { ...limit, name: 'texts' };
    limits.take(long, 'ada', 2);
    expect(() => limits.take(long, 'ada', 2)).toThrow();
    expect(() => limits.take(long, 'ada', 1)).not.toThrow();
  });

  it('counts each key and each limit by itself', () => {
    expect(take('bo')).toBeNull();
    expect(() => limits.take({ ...limit, name: 'windows' }, 'ada')).not.toThrow();
  });

  it('begins anew when its window ends', () => {
    clock.advance(119_999);
    expect(take()).not.toBeNull();
    clock.advance(1);
    expect(take()).toBeNull();
  });

  it('can be given back', () => {
    limits.giveBack(limit, 'ada');
    expect(take()).toBeNull();
    expect(take()).not.toBeNull();
  });

  it('can be looked at without counting', () => {
    expect(() => limits.check(limit, 'bo')).not.toThrow();
    expect(() => limits.check(limit, 'ada')).toThrow();
    clock.advance(limit.windowMs);
    expect(() => limits.check(limit, 'ada')).not.toThrow();
  });
});
