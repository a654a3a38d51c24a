import { PUBLICATION_STATES, secondChance, TRANSITIONS, type PublicationState } from './publication.rules.js';

const events = Object.entries(TRANSITIONS) as [string, { from: readonly PublicationState[]; to: PublicationState }][];
const leading = (to: PublicationState) => events.filter(([, one]) => one.to === to).map(([name]) => name);
const leaving = (from: PublicationState) => events.filter(([, one]) => one.from.includes(from)).map(([name]) => name);

describe('what can happen to a publication', () => {
  it.each([
    ['scheduled', ['claim', 'fail', 'hold', 'doubt', 'reschedule', 'cancel', 'recall', 'suspect', 'confirm']],
    ['publishing', ['retry', 'publish', 'lose', 'fail', 'hold', 'recall', 'suspect']],
    ['published', ['takeBack', 'askGone']],
    ['unknown', ['confirm', 'deny', 'gone', 'miss', 'sendAgain']],
    ['held', ['fail', 'doubt', 'ask', 'release', 'reschedule', 'cancel', 'recall', 'suspect', 'confirm', 'sendAgain']],
    ['failed', ['surface', 'suspect', 'tryAgain']],
    ['withdrawn', ['surface', 'suspect']],
  ] as const)('while it is %s is %j and nothing else', (state, possible) => {
    expect(leaving(state).sort()).toEqual([...possible].sort());
  });

  it('is sent by who claimed it and by nobody else', () => {
    expect(leading('publishing')).toEqual(['claim']);
    expect(TRANSITIONS.claim.from).toEqual(['scheduled']);
  });

  it('comes back from unknown only by somebody who looked', () => {
    expect(leading('scheduled').filter((name) => leaving('unknown').includes(name))).toEqual(['miss', 'sendAgain']);
  });

  it('reaches every state', () => {
    const reached = new Set(events.map(([, one]) => one.to));
    expect(PUBLICATION_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });
});

describe('a second chance', () => {
  const now = new Date('2026-11-02T09:00:00Z');
  const refused = { state: 'failed', code: 'network_refused', plannedAt: now } as const;

  it('has what its network refused, or never got', () => {
    expect(secondChance(refused, false, now)).toBe('possible');
    expect(secondChance({ ...refused, code: 'not_sent' }, false, now)).toBe('possible');
  });

  it.each(['not_live', 'too_late', 'rules_changed', 'text_changed', 'duplicate_post', 'deleted_by_hand', null])(
    'has nothing that failed by %s',
    (code) => expect(secondChance({ ...refused, code }, false, now)).toBe('ended'),
  );

  it.each(PUBLICATION_STATES.filter((state) => state !== 'failed'))('has nothing that is %s', (state) =>
    expect(secondChance({ ...refused, state }, false, now)).toBe('ended'),
  );

  it('has nothing that may be out, nor what is a day late', () => {
    expect(secondChance(refused, true, now)).toBe('perhaps_out');
    expect(secondChance(refused, false, new Date('2026-11-03T09:00:00.001Z'))).toBe('too_late');
    expect(secondChance(refused, false, new Date('2026-11-03T09:00:00Z'))).toBe('possible');
  });
});
