import { isWholeNumber } from '../edits/whole-number.js';
import type { Retention } from './calls.js';

export const CLASSES = ['items', 'drafts', 'suggestions'] as const;
type Class = (typeof CLASSES)[number];

/** As it stands in the fields: empty keeps it for ever. */
export type Typed = Record<Class, string | number>;

const MOST = 36_500;

export const typedOf = ({ items, drafts, suggestions }: Pick<Retention, Class>): Typed => ({
  items: items ?? '',
  drafts: drafts ?? '',
  suggestions: suggestions ?? '',
});

/** Whether these are days that something can be kept for. */
export function areDays(typed: string | number): boolean {
  return typed === '' || isWholeNumber(typed, 1, MOST);
}

export function daysOf(typed: Typed): Pick<Retention, Class> {
  const of = (days: string | number) => (days === '' ? null : Number(days));
  return { items: of(typed.items), drafts: of(typed.drafts), suggestions: of(typed.suggestions) };
}

/** The classes of which something may go that was kept until now. */
export function shortened(before: Typed, after: Typed): Class[] {
  const lasting = (days: string | number) => (days === '' ? Infinity : Number(days));
  return CLASSES.filter((name) => lasting(after[name]) < lasting(before[name]));
}
