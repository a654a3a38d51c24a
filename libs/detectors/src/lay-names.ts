import { accountReader } from '#libs/accounts';
import type { Reading } from '#libs/reading';

/** Whether a text calls a medicine by a name of every day: the jab, my statin, die Pille. */
export function callsMedicine(reading: Reading): boolean {
  return accountReader().read(reading, []).medicines.length > 0;
}
