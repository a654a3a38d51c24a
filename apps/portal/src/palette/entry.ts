import type { Icon } from '@tabler/icons-react';
import type { Texts } from '../i18n/texts.js';

type Words = Texts['palette'];

/** One line of the palette, and what choosing it does. */
export interface Entry {
  id: string;
  /** Under which heading it stands, by the key of that. */
  group: `group.${keyof Words['group']}` | `kind.${keyof Words['kind']}`;
  label: string;
  /** A quiet line beside it. */
  about?: string | null;
  icon: Icon;
  keys?: string;
  run: () => void;
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Entries whose labels have all the words, whatever their case and accents. */
export function matching(entries: Entry[], typed: string): Entry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return entries.filter(({ label }) => words.every((word) => fold(label).includes(word)));
}
