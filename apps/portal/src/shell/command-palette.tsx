import { useHotkeys } from '@mantine/hooks';
import { texts } from '../i18n/texts.js';
import { laterDialog } from '../parts/later.js';
import { createOpenState } from './open-state.js';

const palette = createOpenState();

export const openPalette = palette.open;

const words = texts('palette');

const Dialog = laterDialog(async () => {
  const [{ PaletteDialog }] = await Promise.all([import('../palette/palette-dialog.js'), words()]);
  return PaletteDialog;
});

/** Ctrl K: everything by its name. */
export function CommandPalette() {
  const isOpen = palette.useIsOpen();
  useHotkeys([['mod+K', palette.open]], []);
  return <Dialog opened={isOpen} onClose={palette.close} />;
}
