import { useNavigate } from '@tanstack/react-router';
import { texts } from '../i18n/texts.js';
import { laterDialog } from '../parts/later.js';
import { useKeys } from '../parts/use-keys.js';
import { useDestinations } from './destinations.js';
import { openShortcuts, shortcuts } from './shortcuts-state.js';
import { useKeySequence } from './use-key-sequence.js';

const words = texts('palette');
const Dialog = laterDialog(async () => {
  const [{ ShortcutsDialog }] = await Promise.all([import('./shortcuts-dialog.js'), words()]);
  return ShortcutsDialog;
});

/** The keys that work everywhere, and the list of all of them behind `?`. */
export function Shortcuts() {
  const isOpen = shortcuts.useIsOpen();
  const navigate = useNavigate();
  const places = useDestinations().flatMap((group) => group.places);
  useKeys({ 'shift+?': openShortcuts });
  useKeySequence('g', Object.fromEntries(places.map(({ key, to }) => [key, () => void navigate({ to })])));
  return <Dialog opened={isOpen} onClose={shortcuts.close} />;
}
