import { listProblems, onlyIn, sameWords, wordsChange, wordsValues } from './words-values.js';

const kept = {
  competitors: ['Umbra Pharma'],
  customers: ['Northwind', 'Contoso'],
  approvedLinks: ['tarnwick.example/news'],
  blackouts: [{ from: '2026-12-01', to: '2026-12-15', reason: 'Results' }],
  revision: 3,
  updatedAt: null,
  updatedBy: null,
};

describe('the words of an organisation in their form', () => {
  it('go back as they came', () => {
    const { updatedAt: _at, updatedBy: _by, ...sent } = kept;
    expect(wordsChange(wordsValues(kept))).toEqual(sent);
  });

  it('leave out empty lines and rows', () => {
    const values = { ...wordsValues(kept), customers: '\n Northwind \n\nContoso' };
    values.blackouts = [...values.blackouts, { from: '', to: '', reason: ' ' }];
    expect(sameWords(values, wordsValues(kept))).toBe(true);
    expect(sameWords({ ...values, customers: 'Northwind' }, wordsValues(kept))).toBe(false);
  });

  it('tell what two people wrote at once', () => {
    const mine = { ...wordsValues(kept), customers: 'Northwind\nFabrikam' };
    expect(onlyIn(wordsValues(kept), mine)).toEqual(['Contoso']);
    expect(onlyIn(mine, wordsValues(kept))).toEqual(['Fabrikam']);
  });

  it('name the entry that is wrong', () => {
    const errors = { 'customers.1': 'Is too long', 'competitors.0': 'Is empty', customers: 'Are too many' };
    expect(listProblems(errors, 'customers', wordsValues(kept))).toEqual([
      { entry: 'Contoso', message: 'Is too long' },
      { entry: '', message: 'Are too many' },
    ]);
  });
});
