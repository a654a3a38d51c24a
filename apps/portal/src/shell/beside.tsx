import { FreezeWatch } from '../freezes/freeze-watch.js';
import { OutboxRetries } from '../screening/outbox-retries.js';

/** What goes on beside every screen; none waits for its code. */
export function Beside() {
  return (
    <>
      <FreezeWatch />
      <OutboxRetries />
    </>
  );
}
