import { versionStanding, type VersionTraces } from './version-state.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 4, day));
const NOW = at(20);

const standing = (traces: Partial<VersionTraces>) =>
  versionStanding(
    {
      itemState: 'approved',
      isNewest: true,
      submittedAt: at(1),
      decision: 'approved',
      replacedAt: null,
      endedAt: null,
      expiresAt: null,
      ...traces,
    },
    NOW,
  );

describe('what became of a version', () => {
  it('is a draft before it goes to review, and waits there until somebody decides', () => {
    expect(standing({ decision: null, submittedAt: null, itemState: 'draft' }).state).toBe('draft');
    expect(standing({ decision: null, itemState: 'in_review' }).state).toBe('in_review');
  });

  it('was taken out of review when a newer one was written before anybody decided', () => {
    expect(standing({ decision: null, itemState: 'draft', isNewest: false }).state).toBe('taken_out');
  });

  it('holds for as long as nothing ends it, while the next one is written too', () => {
    expect(standing({ expiresAt: at(21) })).toEqual({ state: 'approved', until: null });
    expect(standing({ itemState: 'draft', isNewest: false })).toEqual({ state: 'approved', until: null });
    expect(standing({ itemState: 'sent_back', isNewest: false })).toEqual({ state: 'approved', until: null });
  });

  it('says when it was superseded, expired or retired', () => {
    expect(standing({ replacedAt: at(5), isNewest: false })).toEqual({ state: 'superseded', until: at(5) });
    expect(standing({ expiresAt: at(6) })).toEqual({ state: 'expired', until: at(6) });
    expect(standing({ itemState: 'retired', endedAt: at(7) })).toEqual({ state: 'retired', until: at(7) });
  });

  it('is recalled with its item, also one that was superseded before', () => {
    expect(standing({ itemState: 'recalled', endedAt: at(9) })).toEqual({ state: 'recalled', until: at(9) });
    expect(standing({ itemState: 'recalled', endedAt: at(9), replacedAt: at(5), isNewest: false })).toEqual({
      state: 'recalled',
      until: at(5),
    });
  });

  it('tells who was sent back after all from who was refused at once', () => {
    expect(standing({ itemState: 'sent_back' }).state).toBe('sent_back');
    expect(standing({ decision: 'sent_back', itemState: 'draft', isNewest: false }).state).toBe('sent_back');
    expect(standing({ decision: 'rejected', itemState: 'sent_back' }).state).toBe('rejected');
  });
});
