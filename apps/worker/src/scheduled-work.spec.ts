import type { ScheduledWork } from './keep-schedules.js';
import { matchSchedules } from './scheduled-work.js';

const schedule = (name: string) => ({ name, everyMilliseconds: 1_000 });
const work = (name: string): ScheduledWork => ({ schedule: schedule(name), run: async () => undefined });

describe('a worker that starts', () => {
  it('is content when somebody does each schedule', () => {
    expect(() =>
      matchSchedules([work('a.sweep'), work('b.sweep')], [schedule('a.sweep'), schedule('b.sweep')]),
    ).not.toThrow();
  });

  it('refuses schedules that nobody does, and names each of them', () => {
    expect(() => matchSchedules([work('a.sweep')], ['a.sweep', 'b.sweep', 'c.sweep'].map(schedule))).toThrow(
      'The worker cannot start: b.sweep is done by nobody; c.sweep is done by nobody.',
    );
  });

  it('refuses a schedule that two do', () => {
    expect(() => matchSchedules([work('a.sweep'), work('a.sweep')], [schedule('a.sweep')])).toThrow(
      'a.sweep is done by two',
    );
  });
});
