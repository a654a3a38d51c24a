import { captionPairs, withCaption } from './caption-pairs.js';
import { emptyCaption, emptyItem, type CaptionValues } from './item-values.js';

const item = (...captions: CaptionValues[]) => ({
  ...emptyItem({ languages: ['en'] }),
  captions,
});
const caption = (key: string, language: string, text: string, id?: string): CaptionValues => ({
  ...emptyCaption(key, language),
  text,
  ...(id ? { id } : {}),
});

describe('captions of two sides', () => {
  it('are one when they have one key', () => {
    const [mine, theirs] = [item(caption('a', 'en', 'Mine')), item(caption('a', 'de', 'Ihre'))];
    const [pair, ...rest] = captionPairs(mine, theirs);
    expect(rest).toEqual([]);
    expect([mine, theirs].map((side) => pair!.in(side)?.text)).toEqual(['Mine', 'Ihre']);
    expect(pair!.same(mine, theirs)).toBe(false);
  });

  it('are one when they are for the same readers, also when a new version gave new keys', () => {
    const mine = item(caption('a', 'en', 'Same', '1'), caption('b', 'de', 'Meine', '2'));
    const theirs = item(caption('c', 'de', 'Ihre', '3'), caption('d', 'en', 'Same', '4'));
    const pairs = captionPairs(mine, theirs);
    expect(pairs.map((pair) => pair.same(mine, theirs))).toEqual([true, false]);
    expect(withCaption(theirs, pairs[1]!, pairs[1]!.in(mine)).captions).toEqual([
      caption('c', 'de', 'Meine', '3'),
      caption('d', 'en', 'Same', '4'),
    ]);
  });

  it('may be on one side alone: such a one can be taken, or left out', () => {
    const mine = item(caption('a', 'en', 'Both'), caption('b', 'fr', 'La mienne'));
    const theirs = item(caption('a', 'en', 'Both'), caption('c', 'de', 'Ihre'));
    const pairs = captionPairs(mine, theirs);
    expect(pairs.map((pair) => [pair.in(mine)?.text, pair.in(theirs)?.text])).toEqual([
      ['Both', 'Both'],
      ['La mienne', undefined],
      [undefined, 'Ihre'],
    ]);
    expect(withCaption(theirs, pairs[1]!, pairs[1]!.in(mine)).captions.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
    expect(withCaption(theirs, pairs[2]!, pairs[2]!.in(mine)).captions.map(({ key }) => key)).toEqual(['a']);
  });
});
