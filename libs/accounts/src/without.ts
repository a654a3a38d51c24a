import type { Reading } from '#libs/reading';
import { told } from './account-signs.js';
import type { Mention } from './mention.js';

const lacking = /^(?:without|ohne|sans|zonder|utan|sin|senza)$/;
const reach = 7;

/** "Three days without it and I cry": what is lacking is the medicine, not what happened. */
export function isWithout({ words }: Reading, bits: Int32Array, { from }: Mention): boolean {
  for (let i = from - 1; i >= Math.max(0, from - reach); i--)
    if (((bits[i] as number) & told.medicine) !== 0)
      return [1, 2, 3].some((back) => lacking.test(words[i - back]?.form ?? ''));
  return false;
}

/** "Without my insulin I wouldn't be here": how it would be without the medicine speaks for it. */
export function wouldBeWithout({ words }: Reading, bits: Int32Array, { from }: Mention): boolean {
  return (
    lacking.test(words[from]?.form ?? '') &&
    [1, 2].some(
      (on) => ((bits[from + on] ?? 0) & told.medicine) !== 0 && words[from + on]?.sentence === words[from]?.sentence,
    )
  );
}
