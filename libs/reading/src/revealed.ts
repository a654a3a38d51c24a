import { joinHeldApart } from './held-apart.js';
import type { Normalised } from './normalise.js';
import type { Reading } from './reading.js';
import { rewritten, type Rewrite } from './rewritten.js';
import { readCodes, readSigns, takeOutRepeats, takeOutSigns } from './within-words.js';

/**
 * The text with its words put together again, where some are written letter by letter, with signs between or for their
 * letters, or in codes; undefined where none is. What nobody can be sure of is noted as a doubt.
 */
export function revealed(reading: Reading): Normalised | undefined {
  const rewrites: Rewrite[] = [];
  joinHeldApart(reading, rewrites);
  takeOutSigns(reading, rewrites);
  readSigns(reading, rewrites);
  takeOutRepeats(reading, rewrites);
  readCodes(reading, rewrites);
  return rewrites.length > 0 ? rewritten(reading, rewrites) : undefined;
}
