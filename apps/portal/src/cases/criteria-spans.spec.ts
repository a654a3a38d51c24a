import { criteriaSpans } from './criteria-spans.js';

const criteria = { reporter: 'Amir', patient: 'mother', product: 'Sertraline', reaction: 'headaches' };
const found = (text: string, of: Partial<typeof criteria> = {}) =>
  criteriaSpans(text, { ...criteria, ...of })
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));

describe('the criteria in the words of a text', () => {
  it('are found wherever they stand, whatever their case', () => {
    expect(found('Mother took SERTRALINE. My mother has headaches.')).toEqual([
      'Mother',
      'SERTRALINE',
      'mother',
      'headaches',
    ]);
  });

  it('are whole words', () => {
    expect(found('My grandmother; motherhood; sertraline-like', { patient: 'mother' })).toEqual(['sertraline']);
  });

  it('are none where nothing is known, or where an officer wrote it in other words', () => {
    expect(criteriaSpans('My mother', { reporter: null, patient: null, product: '', reaction: 'malaise' })).toEqual([]);
  });

  it('are left out where letters change their length with their case', () => {
    expect(found('İ took sertraline')).toEqual([]);
  });
});
