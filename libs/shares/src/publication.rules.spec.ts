import { PUBLICATION_STATES, TRANSITIONS, type PublicationState } from './publication.rules.js';

const events = Object.entries(TRANSITIONS) as [string, { from: readonly PublicationState[]; to: PublicationState }][];
const leading = (to: PublicationState) => events.filter(([, one]) => one.to === to).map(([name]) => name);
const leaving = (from: PublicationState) => events.filter(([, one]) => one.from.includes(from)).map(([name]) => name);

describe('what can happen to a publication', () => {
  it.each([
    ['scheduled', ['claim', 'fail', 'hold', 'doubt', 'reschedule', 'cancel', 'recall', 'confirm']],
    ['publishing', ['retry', 'publish', 'lose', 'fail', 'hold', 'recall']],
    ['published', ['takeBack']],
    ['unknown', ['confirm', 'deny', 'miss', 'sendAgain']],
    ['held', ['fail', 'doubt', 'ask', 'release', 'reschedule', 'cancel', 'recall', 'confirm', 'sendAgain']],
    ['failed', ['surface']],
    ['withdrawn', ['surface']],
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
