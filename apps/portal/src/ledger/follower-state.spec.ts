import type { Follower } from '../api/ledger.js';
import { isWell, stateOf } from './follower-state.js';

const now = Date.parse('2026-11-02T09:00:00Z');
const aFollower = (changes: Partial<Follower> = {}): Follower => ({
  name: 'reach.facts',
  behind: 0,
  since: null,
  failures: 0,
  lastError: null,
  retryAt: null,
  paused: null,
  setAside: [],
  ...changes,
});

describe('how a follower stands', () => {
  it('is well while what waits has only just come', () => {
    expect(isWell(aFollower(), now)).toBe(true);
    expect(isWell(aFollower({ behind: 2, since: '2026-11-02T08:59:30Z' }), now)).toBe(true);
  });

  it('is behind after a minute', () => {
    expect(stateOf(aFollower({ behind: 2, since: '2026-11-02T08:58:30Z' }), now)).toBe('behind');
  });

  it('is failing at once, and waits for an operator whatever else', () => {
    const failing = aFollower({ behind: 2, since: '2026-11-02T08:59:59Z', failures: 1 });
    expect(stateOf(failing, now)).toBe('failing');
    expect(stateOf({ ...failing, paused: 'restored' }, now)).toBe('paused');
  });

  it('is not well while an entry is set aside, however far it has come', () => {
    const entry = { entryId: 'e', kind: 'share.created', error: 'no', tries: 9, at: '2026-11-02T08:00:00Z' };
    expect(stateOf(aFollower({ setAside: [entry] }), now)).toBe('well');
    expect(isWell(aFollower({ setAside: [entry] }), now)).toBe(false);
  });
});
