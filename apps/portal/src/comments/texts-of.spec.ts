import type { CommentThread } from './comments-api.js';
import { stretchesOf, textsOf } from './texts-of.js';

const at = (from: number, quote: string, resolved = false) =>
  ({ from, quote, resolved: resolved ? {} : null }) as CommentThread;
const cut = (text: string, ...threads: CommentThread[]) =>
  stretchesOf(text, threads).map((stretch) => (stretch.thread ? `[${stretch.text}]` : stretch.text));

describe('a text with comments', () => {
  it('is cut where they stand, in its own order', () => {
    expect(cut('We open 🚪 today', at(11, 'today'), at(8, '🚪'))).toEqual(['We open ', '[🚪]', ' ', '[today]']);
  });

  it('marks nothing that is resolved or overlaps', () => {
    expect(cut('one two', at(0, 'one two'), at(4, 'two'), at(0, 'one', true))).toEqual(['[one two]']);
  });

  it('is one of those that a version has', () => {
    const item = { title: 'T', summary: null, imageAlt: '', linkTitle: null, captions: [] };
    expect(textsOf(item).map(({ key }) => key)).toEqual(['whole', 'title']);
  });
});
