import { timeAgo } from './time.rules.js';

const now = Date.parse('2026-11-21T10:00:00Z');

it.each([
  ['2026-11-21T09:59:01Z', 'Just now'],
  ['2026-11-21T09:30:00Z', '30 min'],
  ['2026-11-21T07:00:00Z', '3 h'],
  ['2026-11-18T10:00:00Z', '3 d'],
  ['2026-11-01T10:00:00Z', '1 Nov 2026'],
  ['2026-11-22T10:00:00Z', 'Just now'],
])('%s is %j', (at, words) => {
  expect(timeAgo(Date.parse(at), now)).toBe(words);
});
