import type { LedgerEntry } from '../api/ledger.js';
import { happeningsOf } from './case-happenings.js';

const luca = { id: 'luca', name: 'Luca' };
const at = (minute: number) => `2026-11-22T09:${String(minute).padStart(2, '0')}:00.000Z`;
const text = (minute: number) => ({ screeningId: `s${minute}`, text: '…', at: at(minute) });
const note = (minute: number) => ({ id: `n${minute}`, author: luca, text: 'Asked.', at: at(minute) });
const changed = (minute: number, detail: Record<string, unknown>): LedgerEntry => ({
  id: `e${minute}`,
  kind: 'case.changed',
  at: at(minute),
  actor: luca,
  subject: { kind: 'case', id: 'c', title: null, gone: false, opens: null },
  detail: { number: 1, filledIn: [], ...detail },
});

describe('what happened to a case', () => {
  it('is told from the opening on, oldest first, whatever order the ledger gives', () => {
    const found = { awareAt: at(0), texts: [text(0)], notes: [note(5)] };
    const entries = [
      changed(9, { state: 'reported', assigneeId: 'luca' }),
      changed(3, { state: 'assessing', assigneeId: 'luca', filledIn: ['patient'] }),
    ];
    expect(happeningsOf(found, entries)).toEqual([
      { is: 'opened', at: at(0) },
      {
        is: 'changed',
        id: 'e3',
        at: at(3),
        by: luca,
        steps: [
          { what: 'assignee', id: 'luca' },
          { what: 'state', to: 'assessing' },
          { what: 'filledIn', criteria: ['patient'] },
        ],
      },
      { is: 'noted', id: 'n5', at: at(5), by: luca, text: 'Asked.' },
      { is: 'changed', id: 'e9', at: at(9), by: luca, steps: [{ what: 'state', to: 'reported' }] },
    ]);
  });

  it('tells wordings that follow one another at once', () => {
    const found = { awareAt: at(0), texts: [text(0), text(1), text(2), text(8)], notes: [note(5)] };
    expect(happeningsOf(found, []).map((each) => [each.is, 'times' in each ? each.times : 1])).toEqual([
      ['opened', 1],
      ['reworded', 2],
      ['noted', 1],
      ['reworded', 1],
    ]);
  });

  it('leaves no change untold, and says when a case went back to nobody', () => {
    const found = { awareAt: at(0), texts: [text(0)], notes: [] };
    const entries = [
      changed(1, { state: 'open', assigneeId: 'luca' }),
      changed(2, { state: 'open', assigneeId: 'luca' }),
      changed(3, { state: 'open', assigneeId: null }),
    ];
    expect(happeningsOf(found, entries).flatMap((each) => ('steps' in each ? each.steps : []))).toEqual([
      { what: 'assignee', id: 'luca' },
      { what: 'touched' },
      { what: 'assignee', id: null },
    ]);
  });
});
