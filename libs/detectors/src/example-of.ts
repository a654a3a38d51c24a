import type { Reading } from '#libs/reading';
import { windowOf } from './event-window.js';
import { levelBySigns, type Register } from './judge-window.js';
import type { Signs } from './sign-reader.js';
import { wordSigns } from './word-signs.js';

/** A text as the fitting of weights sees it: the places of its words, and the level its signs give it. */
export interface Example {
  places: number[];
  bySigns: number;
}

export function exampleOf(reading: Reading, signs: Signs, register: Register): Example {
  const window = windowOf(reading, signs, 0, reading.words.length - 1);
  const places: number[] = [];
  wordSigns(window, (place) => places.push(place));
  return { places, bySigns: levelBySigns(register, window) };
}
