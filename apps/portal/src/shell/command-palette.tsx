import { useHotkeys } from '@mantine/hooks';
import { laterDialog } from '../parts/later.js';
import { createOpenState } from './open-state.js';

const palette = createOpenState();

export const openPalette = palette.open;

const Dialog = laterDialog(() => import('./palette-dialog.js').then(({ PaletteDialog }) => PaletteDialog));

/** Ctrl K: every place and action by name. */
export function CommandPalette() {
  const isOpen = palette.useIsOpen();
  useHotkeys([['mod+K', palette.open]], []);
  return <Dialog opened={isOpen} onClose={palette.close} />;
}
