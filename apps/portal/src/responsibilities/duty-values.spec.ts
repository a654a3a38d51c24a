import { orderOf, valuesOf } from './duty-values.js';

describe('what somebody answers for, in its form', () => {
  const duty = {
    kind: 'decides' as const,
    member: null,
    team: { id: 't-1', name: 'Comms' },
    topics: [{ id: 'a', name: 'Research' }],
    regions: ['DE'],
    weekdays: [1, 7],
    fromMinute: 0,
    untilMinute: 545,
    timeZone: 'Europe/Berlin',
  };

  it('comes back as it was when nothing is changed', () => {
    const { member: _, team: __, topics: ___, ...rest } = duty;
    expect(orderOf(valuesOf(duty, 'UTC'))).toEqual({ ...rest, memberId: null, teamId: 't-1', topicIds: ['a'] });
  });

  it('begins empty, by the clock of the organisation', () => {
    expect(orderOf(valuesOf({}, 'Europe/Paris'))).toEqual({
      kind: 'approves',
      memberId: null,
      teamId: null,
      topicIds: [],
      regions: [],
      weekdays: [],
      fromMinute: null,
      untilMinute: null,
      timeZone: 'Europe/Paris',
    });
  });
});
