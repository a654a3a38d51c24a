import { texts } from '../i18n/texts.js';
import { laterDialog } from '../parts/later.js';

const words = texts('quick-share', 'share', 'shares', 'screening', 'connections');

/** Sharing a caption as it stands, from wherever an item is shown; code and words come after the first view. */
export const LaterQuickShare = laterDialog(async () => {
  const [{ QuickShareDialog }] = await Promise.all([import('./quick-share-dialog.js'), words()]);
  return QuickShareDialog;
});
