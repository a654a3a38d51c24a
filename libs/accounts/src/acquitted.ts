import type { Reading } from '#libs/reading';
import { runsOf, told, type AccountSigns } from './account-signs.js';

/** Whether the medicine is said not to be the cause; that it never was so before says the contrary. */
export function isAcquitted({ words }: Reading, { bits, medicines }: AccountSigns): boolean {
  return (
    runsOf(bits, told.acquits).some(
      ({ from, to }) => ![from - 2, from - 1, to + 1, to + 2, to + 3].some((i) => earlier.test(words[i]?.form ?? '')),
    ) || medicines.some(({ from }) => [from - 1, from - 2].some((i) => words[i]?.broken && nots.test(words[i].form)))
  );
}

/** "It's the stress, not the tablets" */
const nots = /^(?:not|nicht|pas|niet|inte|no|non)$/;

const earlier = /^(?:before|vorher|zuvor|fruher|avant|auparavant)$/;
