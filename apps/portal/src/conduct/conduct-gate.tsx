import { useSyncExternalStore } from 'react';
import { conductGate } from '../api/gates.js';
import { laterDialog } from '../parts/later.js';

const Dialog = laterDialog(() => import('./conduct-dialog.js').then(({ ConductDialog }) => ConductDialog));

const giveUp = () => conductGate.giveUp();

/** Asks to read the code of conduct while something waits to be shared. */
export function ConductGate() {
  const isShut = useSyncExternalStore(conductGate.subscribe, conductGate.isShut);
  return <Dialog opened={isShut} onClose={giveUp} />;
}
