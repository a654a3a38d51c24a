import { number, ofText, oneOf, whereFound, type RuleKind } from '#libs/conditions';
import { hitOfSpan, hitOfWords, type Hit, type Reading } from '#libs/reading';

const countables = ['hashtags', 'links', 'exclamations', 'mentions', 'emoji', 'capitals', 'characters'] as const;
type Countable = (typeof countables)[number];

/** More of something than a text should have; the first beyond is found. */
export const countKind: RuleKind<{ count: Countable; over: number }> = {
  field: 'count',
  check(written) {
    written.needs('count', oneOf(countables));
    written.needs('over', number);
  },
  build({ count, over }) {
    if (count === 'characters') return ofText((of) => of.reading.clean.length > over);
    return whereFound((of) => countable(of.reading, count).slice(over, over + 1));
  },
};

const emoji = /\p{Extended_Pictographic}/gu;

function countable(reading: Reading, what: Exclude<Countable, 'characters'>): Hit[] {
  switch (what) {
    case 'hashtags':
      return reading.hashtags.map((span) => hitOfSpan(reading, span));
    case 'mentions':
      return reading.handles.map((span) => hitOfSpan(reading, span));
    case 'links':
      return reading.links.map((span) => hitOfSpan(reading, span));
    case 'capitals':
      return reading.words.flatMap((word, i) =>
        word.capitals && word.form.length > 2 && !word.tag ? [hitOfWords(reading, i, i)] : [],
      );
    case 'exclamations':
      return [...reading.clean.matchAll(/!/g)].map((m) => hitOfSpan(reading, { start: m.index, end: m.index + 1 }));
    case 'emoji':
      return [...reading.clean.matchAll(emoji)].map((m) =>
        hitOfSpan(reading, { start: m.index, end: m.index + m[0].length }),
      );
  }
}
