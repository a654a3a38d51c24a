import { texts } from '../i18n/texts.js';
import { later } from '../parts/later.js';

/** The way to stop sharing and to let it go on; no screen waits for its code. */
export const laterFreezes = later(async () => {
  const [{ FreezeButton }, { FreezePanel }] = await Promise.all([
    import('./freeze-button.js'),
    import('./freeze-panel.js'),
    texts('freezes')(),
  ]);
  return { FreezeButton, FreezePanel };
});
