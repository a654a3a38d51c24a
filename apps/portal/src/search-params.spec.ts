import { parseSearch, pickSearch, stringifySearch } from './search-params.js';

describe('filters in the address', () => {
  it('come back as they went in, numbers and quotes as plain text', () => {
    const search = { search: '42 "new" & more', topicId: 'a' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
    expect(stringifySearch({ search: '42' })).toBe('?search=42');
  });

  it('leave nothing behind when empty', () => {
    expect(stringifySearch({ search: undefined, topicId: '' })).toBe('');
  });

  it('drop what the screen does not know', () => {
    expect(pickSearch('search', 'topicId')({ search: 'x', topicId: '', other: 'y' })).toEqual({ search: 'x' });
  });
});
