import type { ItemValues } from './item-values.js';
import type { ItemChange } from './use-item-draft.js';

/** What every group of fields gets. */
export interface FieldsProps {
  values: ItemValues;
  change: (change: ItemChange) => void;
  /** By path, `captions.0.text`. */
  errors: Record<string, string>;
}

/** The words of a caption that a message is about. */
export interface Meant {
  caption: number;
  message: string;
}

/** Lets a group of fields stand still while others are written: it looks only at the values it shows. */
export const unlessChanged =
  (...shown: (keyof ItemValues)[]) =>
  (before: FieldsProps, after: FieldsProps): boolean =>
    before.errors === after.errors && shown.every((name) => before.values[name] === after.values[name]);
