import { cutFor, NONE } from './reach-filter.rules.js';

describe('the sums that answer a question', () => {
  it('are those along the one thing that it is about', () => {
    expect(cutFor({})).toEqual({ along: 'all', id: null });
    expect(cutFor({ node: 'advocacy', network: 'linkedin' }, 'node')).toEqual({ along: 'all', id: null });
    expect(cutFor({}, 'team')).toEqual({ along: 'team', id: null });
    expect(cutFor({ topicId: 't' }, 'node')).toEqual({ along: 'topic', id: 't' });
    expect(cutFor({ itemId: 'i', node: 'advocacy' })).toEqual({ along: 'item', id: 'i' });
    expect(cutFor({ without: 'team' }, 'network')).toEqual({ along: 'team', id: NONE });
  });

  it.each([
    [{ teamId: 't', topicId: 'u' }, undefined],
    [{ teamId: 't' }, 'topic'],
    [{ topicId: 't' }, 'topic'],
    [{ without: 'topic' }, 'item'],
    [{ memberId: 'm' }, undefined],
    [{ teamId: 't', without: 'team' }, undefined],
  ] as const)('are none for %j by %s', (filter, by) => {
    expect(cutFor(filter, by)).toBeNull();
  });
});
