import { aStep, moved, orderOf, valuesOf } from './route-values.js';

describe('an approval route in its form', () => {
  const step = { roles: [], memberIds: ['m'], needed: 'all' as const, unmanned: false };
  const route = {
    ...{ name: 'Everything', inForce: true, topicIds: ['t'], regions: ['DE'], teamIds: [] },
    ...{ audience: null, verdict: 'review' as const, coversLibrary: true, differentPeople: false },
    steps: [
      { ...step, id: 'a', stage: 1, name: 'Medical', due: null },
      { ...step, id: 'b', stage: 2, name: 'Legal', due: { amount: 3, unit: 'hours' as const } },
      { ...step, id: 'c', stage: 2, name: 'Regulatory', due: null },
    ],
  };

  it('comes back as it was when nothing is changed', () => {
    const steps = route.steps.map(({ unmanned: _, ...rest }) => rest);
    expect(orderOf(valuesOf(route))).toEqual({ ...route, steps });
  });

  it('begins with one step, for everything', () => {
    const { steps, topicIds, audience } = orderOf(valuesOf({}));
    expect([steps.length, steps[0]!.stage, topicIds, audience]).toEqual([1, 1, [], null]);
  });

  it('has its first step stand alone, whatever it stood beside before it was moved there', () => {
    const steps = moved(valuesOf(route).steps, 'c', -1);
    const first = moved(steps, 'c', -1);
    expect(first.map(({ key }) => key)).toEqual(['c', 'a', 'b']);
    expect(orderOf({ ...valuesOf(route), steps: first }).steps.map(({ stage }) => stage)).toEqual([1, 2, 3]);
  });

  it('leaves a step at the end where it is', () => {
    const steps = [aStep('one'), aStep('two')];
    expect(moved(steps, 'one', -1)).toBe(steps);
    expect(moved(steps, 'two', 1)).toBe(steps);
  });

  it('sends an empty amount as none, for the server to refuse', () => {
    const values = { ...valuesOf({}), steps: [{ ...aStep('one'), unit: 'days' as const, amount: '' as const }] };
    expect(orderOf(values).steps[0]!.due).toEqual({ amount: 0, unit: 'days' });
  });
});
