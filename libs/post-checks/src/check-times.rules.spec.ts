import { newId } from '#libs/kernel';
import { againAfter, firstTurn, isSampled, nextTurn } from './check-times.rules.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const publishedAt = new Date('2026-11-02T09:00:00Z');
const after = (milliseconds: number) => new Date(publishedAt.getTime() + milliseconds);

describe('when a post is read', () => {
  it('is within a day at first, and of many at many times', () => {
    const turns = Array.from({ length: 200 }, () => firstTurn(newId(), publishedAt).getTime() - publishedAt.getTime());
    expect(Math.min(...turns)).toBeGreaterThanOrEqual(4 * HOUR);
    expect(Math.max(...turns)).toBeLessThan(DAY);
    expect(new Set(turns).size).toBeGreaterThan(150);
  });

  it('is ever more rarely, and then no more', () => {
    const as = { publishedAt, differsSince: null };
    expect(nextTurn(as, after(8 * HOUR))).toEqual(after(2 * DAY));
    expect(nextTurn(as, after(2 * DAY))).toEqual(after(7 * DAY));
    expect(nextTurn(as, after(30 * DAY))).toEqual(after(90 * DAY));
    expect(nextTurn(as, after(90 * DAY))).toBeNull();
  });

  it('passes over turns that were missed', () => {
    expect(nextTurn({ publishedAt, differsSince: null }, after(10 * DAY))).toEqual(after(30 * DAY));
  });

  it('is daily for two weeks while it differs, and then at its usual turns', () => {
    const as = { publishedAt, differsSince: after(7 * DAY) };
    expect(nextTurn(as, after(8 * DAY))).toEqual(after(9 * DAY));
    expect(nextTurn(as, after(22 * DAY))).toEqual(after(30 * DAY));
    expect(nextTurn(as, after(90 * DAY))).toBeNull();
  });

  it('is later each time the network does not answer, and not before the network says', () => {
    const hours = [1, 2, 5, 9].map((failures) => againAfter(failures, publishedAt, null).getTime());
    expect(hours.map((at) => (at - publishedAt.getTime()) / HOUR)).toEqual([1, 2, 16, 24]);
    expect(againAfter(1, publishedAt, after(3 * HOUR))).toEqual(after(3 * HOUR));
  });
});

describe('the sample at which people look', () => {
  const among = (visit: number, percent: number) =>
    Array.from({ length: 4_000 }, () => newId()).filter((id) => isSampled(id, visit, percent)).length / 40;

  it('is about as large as it is set, and half of that at each later turn', () => {
    expect(among(1, 20)).toBeGreaterThan(16);
    expect(among(1, 20)).toBeLessThan(24);
    expect(among(2, 20)).toBeGreaterThan(7);
    expect(among(2, 20)).toBeLessThan(13);
    expect([among(1, 0), among(1, 100)]).toEqual([0, 100]);
  });

  it('is the same for a post whenever it is asked', () => {
    const id = newId();
    expect(new Set([1, 2, 3].map(() => isSampled(id, 1, 50))).size).toBe(1);
  });
});
