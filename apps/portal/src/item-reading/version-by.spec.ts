import type { Item } from '../api/content.js';
import { versionBy } from './version-by.js';

const [tom, priya] = [
  { id: 'tom', name: 'Tom' },
  { id: 'priya', name: 'Priya' },
];
const step = (number: number, state: 'draft' | 'in_review' | 'sent_back', by: Item['author']) => ({
  ...{ versionId: `v${number}`, number, state, by, reason: null },
  at: '2026-11-04T10:00:00Z',
});
const item = (number: number, ...history: Item['history']) => ({
  author: tom,
  version: { id: `v${number}`, number, certificate: null, createdAt: '2026-11-04T10:00:00Z' },
  history,
});

describe('who is told to have written a version', () => {
  it('is nobody besides the author of the item, where they wrote and sent it', () => {
    const others = [step(1, 'sent_back', priya), step(2, 'draft', priya)];
    expect(versionBy(item(1, step(1, 'draft', tom), step(1, 'in_review', tom), ...others))).toEqual([]);
  });

  it('is who wrote it in their place, once', () => {
    const first = [step(1, 'draft', tom), step(1, 'in_review', tom)];
    expect(versionBy(item(2, ...first, step(2, 'draft', priya), step(2, 'in_review', priya)))).toEqual(['Priya']);
  });

  it('is whoever wrote it and whoever sent it', () => {
    expect(versionBy(item(1, step(1, 'draft', tom), step(1, 'in_review', priya)))).toEqual(['Tom', 'Priya']);
  });
});
