import fc from 'fast-check';
import { say } from '#libs/kernel';
import type { PublishOutcome } from '#libs/network-contract';
import { MOST_TRIES, settle, type Try } from './outcome.rules.js';

const now = new Date('2026-11-02T09:00:00Z');
const attempt = (choices: Partial<Try> = {}): Try => ({
  now,
  network: 'linkedin',
  label: 'LinkedIn',
  edition: '202609',
  tellsForMs: 0,
  startedAt: now,
  connectedAt: new Date('2026-10-01T00:00:00Z'),
  earlier: [],
  jitter: 0,
  ...choices,
});
const limited = { kind: 'rate_limited', code: 'X', message: 'too many', until: null, daily: false } as const;
const unreached = { kind: 'not_sent', code: 'ECONNREFUSED', message: 'LinkedIn could not be reached.' } as const;

describe('after a try to publish', () => {
  it('is published, with or without an address', () => {
    const live = { kind: 'published', externalId: 'urn:li:share:1', permalink: 'https://x' } as const;
    expect(settle(live, attempt())).toMatchObject({ event: 'publish', externalId: 'urn:li:share:1', code: null });
    expect(settle({ ...live, externalId: null, permalink: null }, attempt())).toMatchObject({
      event: 'publish',
      code: 'address_unknown',
    });
  });

  it('adopts a duplicate only after a try whose fate was unknown, or that is known to be out', () => {
    const duplicate = { kind: 'duplicate', externalId: 'urn:li:share:1', permalink: 'https://x' } as const;
    expect(settle(duplicate, attempt({ earlier: ['not_sent'] }))).toMatchObject({
      event: 'fail',
      code: 'duplicate_post',
      message: say('{network} refused it: it repeats an earlier post.', { network: 'LinkedIn' }),
    });
    for (const before of ['unknown', 'published']) {
      expect(settle(duplicate, attempt({ earlier: [before, 'not_sent'] }))).toMatchObject({
        event: 'publish',
        externalId: 'urn:li:share:1',
        code: 'address_probable',
      });
    }
  });

  it('waits longer each time it was not reached, and gives up in the end', () => {
    const pauses: number[] = [];
    const earlier: string[] = [];
    for (;;) {
      const settlement = settle(unreached, attempt({ earlier }));
      if (settlement.event !== 'retry') {
        expect(settlement).toMatchObject({ event: 'fail', code: 'not_sent' });
        break;
      }
      pauses.push((settlement.dueAt.getTime() - now.getTime()) / 1_000);
      earlier.push('not_sent');
    }
    expect(pauses).toEqual([30, 60, 120, 240, 480, 960, 1_920]);
    expect(pauses.length + 1).toBe(MOST_TRIES);
  });

  it('tries again what was refused for a passing reason, and fails what was refused for good', () => {
    const refused = { kind: 'refused', code: 'X', message: 'no' } as const;
    expect(settle({ ...refused, permanent: false }, attempt())).toMatchObject({ event: 'retry' });
    expect(settle({ ...refused, permanent: true }, attempt())).toMatchObject({
      event: 'fail',
      code: 'network_refused',
    });
  });

  it.each([
    [
      'the time the network gives',
      { ...limited, until: new Date('2026-11-02T09:05:00Z') },
      [],
      '2026-11-02T09:05:00.000Z',
    ],
    ['a short pause at first', limited, [], '2026-11-02T09:02:00.000Z'],
    ['the end of the UTC day after that', limited, ['rate_limited'], '2026-11-03T00:05:00.000Z'],
    ['the end of the UTC day when the limit is daily', { ...limited, daily: true }, [], '2026-11-03T00:05:00.000Z'],
  ] as const)('waits for %s when there were too many', (_what, outcome, earlier, dueAt) => {
    const settlement = settle(outcome, attempt({ earlier, jitter: 0.5 }));
    expect(settlement).toMatchObject({ event: 'retry', code: 'rate_limited', dueAt: new Date(dueAt) });
  });

  it('never gives up because of a limit', () => {
    const earlier = Array.from({ length: 50 }, () => 'rate_limited');
    expect(settle(limited, attempt({ earlier }))).toMatchObject({ event: 'retry' });
  });

  it('is held until the member signs in again, unless they just did', () => {
    const refused = { kind: 'reconnect', code: 'REVOKED_ACCESS_TOKEN', message: 'no' } as const;
    expect(settle(refused, attempt())).toMatchObject({ event: 'hold', holdKey: 'reconnect', code: 'reconnect' });
    expect(settle(refused, attempt({ connectedAt: new Date(now.getTime() - 5_000) }))).toMatchObject({
      event: 'retry',
      code: 'connection_fresh',
    });
  });

  it('is held until the operator moves to another version of the API', () => {
    const outcome = { kind: 'operator', code: 'NONEXISTENT_VERSION', message: 'no' } as const;
    expect(settle(outcome, attempt())).toMatchObject({ event: 'hold', holdKey: 'operator/linkedin/202609' });
  });

  it('goes to a person when nobody knows', () => {
    const lost = { kind: 'unknown', code: 'TIMEOUT', message: '' } as const;
    expect(settle(lost, attempt())).toMatchObject({ event: 'lose', lookUpAt: null });
    expect(settle(lost, attempt({ tellsForMs: 3_600_000 }))).toMatchObject({
      event: 'lose',
      lookUpAt: new Date(now.getTime() + 20_000),
    });
  });

  it('is never tried again by a machine when it may be live', () => {
    const text = fc.string({ maxLength: 10 });
    const mayBeLive: fc.Arbitrary<PublishOutcome> = fc.oneof(
      fc.record({ kind: fc.constant('published' as const), externalId: fc.option(text), permalink: fc.option(text) }),
      fc.record({ kind: fc.constant('duplicate' as const), externalId: fc.option(text), permalink: fc.option(text) }),
      fc.record({ kind: fc.constant('unknown' as const), code: text, message: text }),
    );
    const earlier = fc.array(
      fc.constantFrom('not_sent', 'refused', 'rate_limited', 'unknown', 'interrupted', 'reconnect'),
    );
    fc.assert(
      fc.property(mayBeLive, earlier, fc.double({ min: 0, max: 1, noNaN: true }), (outcome, before, jitter) => {
        const { event } = settle(outcome, attempt({ earlier: before, jitter }));
        expect(['publish', 'lose', 'fail']).toContain(event);
      }),
    );
  });
});
