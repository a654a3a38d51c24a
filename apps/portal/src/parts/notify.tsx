import { later } from './later.js';
import type { Offer } from './notices.js';

const notices = later(() => import('./notices.js'));

/** A short word that something happened; it goes away by itself and is read out, with what it may offer to do about it. */
export const notify = (message: string, offer?: Offer): void => {
  void notices.fetch().then(
    ({ show }) => show(message, offer),
    // It happened all the same.
    () => undefined,
  );
};

/** Where {@link notify} speaks. */
export function Notices() {
  const part = notices.usePart(false);
  return part && <part.Notices />;
}
