import { nextTry, recent, switchesOff, tellsOfChannel } from './delivery.rules.js';

const at = (minutes: number) => new Date(Date.parse('2026-11-02T09:00:00Z') + minutes * 60_000);

describe('trying again', () => {
  it('waits longer each time, and gives up after a day', () => {
    const tries: number[] = [];
    let now = at(0);
    for (let next = nextTry(1, at(0), now), n = 1; next; n += 1, next = nextTry(n, at(0), now)) {
      tries.push((next.getTime() - now.getTime()) / 60_000);
      now = next;
    }
    expect(tries.slice(0, 8)).toEqual([0.5, 2, 5, 15, 30, 60, 120, 240]);
    expect([...tries].sort((a, b) => a - b)).toEqual(tries);
    expect(now.getTime()).toBeLessThanOrEqual(at(24 * 60).getTime());
    expect(tries.length).toBeLessThan(20);
  });

  it.each(['ECONNECTION', 'ETIMEDOUT', 'EDNS', '421', '535', '5.7.0'])('tells of the channel: %s', (code) => {
    expect(tellsOfChannel(code)).toBe(true);
  });

  it.each(['450', '4.2.0', '550', '5.7.1', 'EWRITE', 'ECOMPOSE'])('tells of one message: %s', (code) => {
    expect(tellsOfChannel(code)).toBe(false);
  });
});

describe('an address', () => {
  const days = (n: number) => at(n * 24 * 60);

  it('is switched off by its third refusal within 30 days', () => {
    expect(switchesOff([days(0), days(10)], '550', days(10))).toBe(false);
    expect(switchesOff([days(0), days(10), days(20)], '550', days(20))).toBe(true);
    expect(switchesOff([days(0), days(10), days(31)], '550', days(31))).toBe(false);
    expect(recent([days(0), days(10), days(31)], days(31))).toEqual([days(10), days(31)]);
  });

  it('is switched off at once when there is nobody', () => {
    expect(switchesOff([days(0)], '5.1.1', days(0))).toBe(true);
    for (const code of ['5.2.2', '550', '5.1.7', '5.1.12']) expect(switchesOff([days(0)], code, days(0))).toBe(false);
  });
});
