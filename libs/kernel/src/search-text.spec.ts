import { foldForSearch } from './search-text.js';

describe('a text as search sees it', () => {
  it('has small letters, no accents, single spaces', () => {
    expect(foldForSearch('  Élan\n ﬁne  ZÜRICH ')).toBe('elan fine zurich');
  });
});
