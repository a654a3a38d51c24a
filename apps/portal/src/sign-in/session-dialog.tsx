import { Suspense, useCallback, useSyncExternalStore } from 'react';
import { sessionGate } from '../api/gates.js';
import { later } from '../parts/later.js';

const ended = later(() => import('./session-ended.js'));

/** Asks to sign in again while requests wait for it. */
export function SessionDialog() {
  const isShut = useSyncExternalStore(sessionGate.subscribe, sessionGate.isShut);
  const part = ended.usePart(
    isShut,
    useCallback(() => sessionGate.giveUp(), []),
  );
  // What it asks for before it stands must not hide the screen behind it, and where one was on it.
  return (
    isShut &&
    part && (
      <Suspense>
        <part.SessionEnded />
      </Suspense>
    )
  );
}
