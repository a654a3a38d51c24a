import { saying } from '#testing/kernel';
import { endOf, keepsUntil, stateOf, untilProblem } from './item-hold.rules.js';

const NOW = new Date('2026-11-21T23:30:00Z');
const open = { endsAt: null, liftedAt: null, liftedBy: null };
const at = (day: string) => new Date(`${day}T12:00:00Z`);

describe('the last day of a hold', () => {
  it('is over at midnight on the organisation’s calendar, also where the clocks change', () => {
    expect(endOf('2026-12-31', 'Europe/Berlin').toISOString()).toBe('2026-12-31T23:00:00.000Z');
    expect(endOf('2026-10-25', 'Europe/Berlin').toISOString()).toBe('2026-10-25T23:00:00.000Z');
    expect(endOf('2026-12-31', 'America/New_York').toISOString()).toBe('2027-01-01T05:00:00.000Z');
  });

  it('is a day that there is, and not one that is over there', () => {
    expect(untilProblem('2026-11-21', NOW, 'UTC')).toBeNull();
    expect(untilProblem('2026-11-21', NOW, 'Europe/Berlin')).toMatchObject({
      field: 'until',
      message: saying('This day is over. Choose a later one, or lift the hold.'),
    });
    for (const wrong of ['2026-02-30', '2026-13-01', 'tomorrow', '', '0000-00-00', '2026-1-1'])
      expect(untilProblem(wrong, NOW, 'UTC')).toMatchObject({ message: saying('must be a day such as 2026-03-31') });
  });

  it('is within a hundred years', () => {
    expect(untilProblem('2126-10-01', NOW, 'UTC')).toBeNull();
    for (const far of ['2127-01-01', '9999-12-31']) expect(untilProblem(far, NOW, 'UTC')).not.toBeNull();
  });
});

describe('a hold', () => {
  it('stands until it is lifted or its last day is over', () => {
    expect(stateOf(open, NOW)).toBe('standing');
    expect(stateOf({ ...open, endsAt: at('2026-11-22') }, NOW)).toBe('standing');
    expect(stateOf({ ...open, endsAt: at('2026-11-21') }, NOW)).toBe('ended');
    expect(stateOf({ ...open, liftedAt: at('2026-11-20'), liftedBy: 'somebody' }, NOW)).toBe('lifted');
    expect(stateOf({ endsAt: at('2026-11-20'), liftedAt: at('2026-11-20'), liftedBy: null }, NOW)).toBe('ended');
  });

  it('keeps its item for seven days more, whichever way it ended', () => {
    expect(keepsUntil(open, NOW)).toBeNull();
    expect(keepsUntil({ ...open, endsAt: at('2026-11-20') }, NOW)).toEqual(at('2026-11-27'));
    const lifted = { endsAt: at('2026-12-24'), liftedAt: at('2026-11-20'), liftedBy: 'somebody' };
    expect(keepsUntil(lifted, NOW)).toEqual(at('2026-11-27'));
  });
});
