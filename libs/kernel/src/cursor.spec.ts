import { decodeCursor, encodeCursor, newId } from './index.js';

describe('a cursor', () => {
  const id = newId();

  it('is read as it was written', () => {
    const read = (key: (string | number)[], ...parts: Parameters<typeof decodeCursor>[1][]) =>
      decodeCursor(encodeCursor(key), ...parts);
    expect(read([1_790_000_000_000, 1, id], 'moment', 'flag', 'id')).toEqual([1_790_000_000_000, 1, id]);
    expect(read(['2026-11-02T09:00:00.000Z', id], 'date', 'id')).toEqual(['2026-11-02T09:00:00.000Z', id]);
    expect(read(['', '12'], 'positionOrNone', 'position')).toEqual(['', '12']);
    expect(read(['žofie 𝒳', id], 'text', 'id')).toEqual(['žofie 𝒳', id]);
    expect(decodeCursor(undefined, 'id')).toBeNull();
  });

  it.each([
    ['a position no number holds', ['9'.repeat(23)], ['position']],
    ['no position', [''], ['position']],
    ['a negative position', ['-1'], ['position']],
    ['a date no calendar has', ['yesterday'], ['date']],
    ['a date that is not all of one', ['2026'], ['date']],
    ['a date for a moment', ['2026-11-02T09:00:00.000Z'], ['moment']],
    ['a moment for a date', [1_790_000_000_000], ['date']],
    ['a moment before the year 1', [-8.64e15], ['moment']],
    ['a date after the year 9999', ['+275760-09-13T00:00:00.000Z'], ['date']],
    ['an id that is none', ['x'], ['id']],
    ['text that no database keeps', ['a\0b'], ['text']],
    ['half a character', ['a\ud800'], ['text']],
    ['a flag that is none', [2], ['flag']],
    ['a part too few', [], ['id']],
    ['a part too many', [id, id], ['id']],
  ] as [string, (string | number)[], Parameters<typeof decodeCursor>[1][]][])('is refused with %s', (_, key, parts) => {
    expect(() => decodeCursor(encodeCursor(key), ...parts)).toThrow('The cursor is not one this list gave out');
  });
});
