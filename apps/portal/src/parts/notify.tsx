import { later } from './later.js';

const notices = later(() => import('./notices.js'));

/** A short word that something happened; it goes away by itself and is read out. */
export const notify = (message: string): void => {
  void notices.fetch().then(
    ({ show }) => show(message),
    // It happened all the same.
    () => undefined,
  );
};

/** Where {@link notify} speaks. */
export function Notices() {
  const part = notices.usePart(false);
  return part && <part.Notices />;
}
