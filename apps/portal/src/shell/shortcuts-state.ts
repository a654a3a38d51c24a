import { createOpenState } from './open-state.js';

export const shortcuts = createOpenState();

export const openShortcuts = shortcuts.open;
