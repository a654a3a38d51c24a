import { overdueOf } from './overdue.js';

const NOW = Date.parse('2026-11-05T12:00:00Z');
const dueIn = (hours: number) => ({ dueAt: new Date(NOW + hours * 3_600_000).toISOString() });

describe('cases that are overdue', () => {
  it('are found wherever they stand', () => {
    const [late, running, later] = [dueIn(-3), dueIn(2), dueIn(-1)];
    expect(overdueOf([late, running, later], NOW)).toEqual([late, later]);
    expect(overdueOf([running], NOW)).toEqual([]);
  });
});
