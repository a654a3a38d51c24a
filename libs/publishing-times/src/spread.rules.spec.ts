import type { Plan } from './free-time.rules.js';
import { USUAL_TIMES } from './sharing-times.js';
import { APART_MINUTES, isApart, spreadTime, stretchOf } from './spread.rules.js';

const NOW = new Date('2026-11-02T09:00:00Z');
const MINUTE = 60_000;
const plan = (more: Partial<Plan> = {}): Plan => ({
  times: USUAL_TIMES,
  zone: 'Europe/London',
  most: 5,
  taken: [],
  ...more,
});
const night = plan({ times: { ...USUAL_TIMES, quietFrom: '18:00', quietTo: '07:00' } });

describe('spreading what colleagues share', () => {
  it('stays within what is left of today on the member’s own calendar', () => {
    expect(stretchOf(NOW, 'Europe/London', 1)).toEqual({
      from: new Date('2026-11-02T09:10:00Z'),
      until: new Date('2026-11-03T00:00:00Z'),
    });
    expect(stretchOf(NOW, 'Asia/Tokyo', 7).until).toEqual(new Date('2026-11-08T15:00:00Z'));
  });

  it('finds the same minute for the same seed, and others for others', () => {
    const today = stretchOf(NOW, 'Europe/London', 1);
    const found = [1, 77, 5000, 123_456].map((seed) => spreadTime(plan(), [], today, seed)!.getTime());
    expect(spreadTime(plan(), [], today, 77)!.getTime()).toBe(found[1]);
    expect(new Set(found).size).toBe(4);
  });

  it('gives fifty colleagues minutes that are apart, outside quiet hours and within the stretch', () => {
    const today = stretchOf(NOW, 'Europe/London', 1);
    const taken: Date[] = [];
    for (let seed = 0; seed < 30; seed += 1) {
      const at = spreadTime(night, taken, today, seed * 7919);
      if (!at) break;
      expect(isApart(at, taken)).toBe(true);
      expect(at >= today.from && at < new Date('2026-11-02T18:00:00Z')).toBe(true);
      taken.push(at);
    }
    expect(taken.length).toBeGreaterThan(20);
  });

  it('finds the last minute that is free, and none where none is', () => {
    const stretch = { from: NOW, until: new Date(NOW.getTime() + 60 * MINUTE) };
    const others = [0, 10, 20, 30, 39].map((minute) => new Date(NOW.getTime() + minute * MINUTE));
    const at = spreadTime(plan(), others, stretch, 3)!;
    expect(at.getTime()).toBeGreaterThanOrEqual(NOW.getTime() + (39 + APART_MINUTES) * MINUTE);
    const all = [...others, new Date(NOW.getTime() + 49 * MINUTE), new Date(NOW.getTime() + 59 * MINUTE)];
    expect(spreadTime(plan(), all, stretch, 3)).toBeNull();
    expect(spreadTime(plan(), [], { from: NOW, until: NOW }, 3)).toBeNull();
  });
});
