import type { SlottedText } from '#libs/captions';
import { HELP_KINDS, type HelpKind } from './drafting-help.js';

/** What can be made of a caption's text: nothing where all of it is fixed, and no other language where some of it is. */
export function kindsOf({ locked, slots }: SlottedText, languages: readonly string[]): HelpKind[] {
  if (locked && slots.length === 0) return [];
  const translatable = !locked && languages.length > 0;
  return HELP_KINDS.filter((kind) => kind !== 'translation' || translatable);
}
