import { hiddenBecause, rank } from './ranking.rules.js';

describe('ranking', () => {
  it('gives equals the better rank and leaves the next one out', () => {
    const ranked = rank([{ points: 30 }, { points: 20 }, { points: 20 }, { points: 5 }]);
    expect(ranked.map((row) => row.rank)).toEqual([1, 2, 2, 4]);
    expect(ranked.map((row) => row.tied)).toEqual([false, true, true, false]);
  });
});

describe('whether a board may be shown', () => {
  const choice = { mode: 'people' as const, worksCouncilRequired: false, worksCouncilAgreed: false };

  it('follows the mode', () => {
    expect(hiddenBecause(choice, 'people')).toBeNull();
    expect(hiddenBecause({ ...choice, mode: 'teams' }, 'teams')).toBeNull();
    expect(hiddenBecause({ ...choice, mode: 'teams' }, 'people')?.code).toBe('teams_only');
    expect(hiddenBecause({ ...choice, mode: 'off' }, 'teams')?.code).toBe('off');
  });

  it('waits for the works council where one has a say', () => {
    const council = { ...choice, worksCouncilRequired: true };
    expect(hiddenBecause(council, 'teams')?.code).toBe('works_council');
    expect(hiddenBecause({ ...council, worksCouncilAgreed: true }, 'people')).toBeNull();
  });
});
