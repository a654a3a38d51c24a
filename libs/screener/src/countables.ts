import { hitOfSpan, hitOfWords, type Hit, type Reading } from '#libs/reading';
import type { Countable } from './pack.js';

const emoji = /\p{Extended_Pictographic}/gu;

/** All of one kind in a text, for rules that count. */
export function countable(reading: Reading, what: Countable): Hit[] {
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
    case 'characters':
      return [];
  }
}
