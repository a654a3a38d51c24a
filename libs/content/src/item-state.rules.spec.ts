import { ITEM_LIFE, ITEM_STATES, nextState, type ItemState, type ItemStep } from './item-state.rules.js';

describe('the life of an item', () => {
  const steps: ItemStep[] = ['edit', 'submit', 'approve', 'send_back', 'retire'];
  const allowed: [ItemState, ItemStep, ItemState][] = [
    ['draft', 'edit', 'draft'],
    ['draft', 'submit', 'in_review'],
    ['draft', 'retire', 'retired'],
    ['in_review', 'edit', 'draft'],
    ['in_review', 'approve', 'approved'],
    ['in_review', 'send_back', 'sent_back'],
    ['in_review', 'retire', 'retired'],
    ['approved', 'edit', 'draft'],
    ['approved', 'send_back', 'sent_back'],
    ['approved', 'retire', 'retired'],
    ['sent_back', 'edit', 'draft'],
    ['sent_back', 'retire', 'retired'],
  ];

  it.each(allowed)('goes from %s by %s to %s', (from, step, to) => {
    expect(nextState(from, step)).toBe(to);
  });

  it('knows no other step', () => {
    for (const from of ITEM_STATES) {
      for (const step of steps) {
        if (allowed.some(([state, known]) => state === from && known === step)) continue;
        expect(() => nextState(from, step)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'wrong_state' }));
      }
    }
  });

  it('never approves what was not in review', () => {
    for (const from of ITEM_STATES) expect(ITEM_LIFE[from].approve !== undefined).toBe(from === 'in_review');
  });
});
