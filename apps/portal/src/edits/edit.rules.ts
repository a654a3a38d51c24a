import type { LastChange } from '#libs/api-client';

/** What the server has by now. */
export interface Latest<T> {
  values: T;
  revision: number;
  change: LastChange | null;
}

/** What is on the screen, and what it began from. */
export interface Kept<T> {
  values: T;
  begun: { values: T; revision: number };
}

/** One field as both sides are shown it, or several that only make sense together. */
export interface Field<T> {
  name: string;
  label: string;
  /** Its value in words; empty for none. */
  show: (values: T) => string;
  /** `into`, with this field as it stands in `from`. */
  take: (into: T, from: T) => T;
  same: (one: T, other: T) => boolean;
}

export type Side = 'mine' | 'theirs';

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether an answer is of an earlier revision than what is shown; what has no revision is never older. */
export function isOlder(answer: unknown, shown: unknown): boolean {
  const [answered, known] = [answer, shown].map((of) => (of as { revision?: number } | undefined)?.revision);
  return answered !== undefined && known !== undefined && answered < known;
}

export const fresh = <T>({ values, revision }: Latest<T>): Kept<T> => ({ values, begun: { values, revision } });

export const isChanged = <T>({ values, begun }: Kept<T>) => !same(values, begun.values);

/**
 * What to show of what is kept: where nothing was changed here, what the server has; also when both made the same
 * change. Whatever else was typed stays, with what it began from.
 */
export function standing<T>(kept: Kept<T>, latest: Latest<T>): Kept<T> {
  return isChanged(kept) && !same(kept.values, latest.values) ? kept : fresh(latest);
}

/** After `sent` was saved: what was typed while it was on its way stays, as a change of what is saved now. */
export function afterSaving<T>(kept: Kept<T>, sent: T, saved: Latest<T>): Kept<T> {
  if (same(kept.values, sent)) return fresh(saved);
  return { values: kept.values, begun: { values: sent, revision: saved.revision } };
}

/** Where both sides differ. */
export function differing<T>(fields: readonly Field<T>[], mine: T, theirs: T): Field<T>[] {
  return fields.filter((field) => !field.same(mine, theirs));
}

/** Where both sides changed what both began from, each to something else: nobody but a person can choose there. */
export function clashing<T>(fields: readonly Field<T>[], { values, begun }: Kept<T>, theirs: T): Field<T>[] {
  return differing(fields, values, theirs).filter(
    (field) => !field.same(values, begun.values) && !field.same(theirs, begun.values),
  );
}

/** What one would choose most likely: what was changed here, and the other's where nothing was. */
export function likely<T>(field: Field<T>, { values, begun }: Kept<T>): Side {
  return field.same(values, begun.values) ? 'theirs' : 'mine';
}

export function merged<T>(fields: readonly Field<T>[], sides: Record<string, Side>, mine: T, theirs: T): T {
  return fields.reduce((values, field) => (sides[field.name] === 'mine' ? field.take(values, mine) : values), theirs);
}

/** Fields of the form itself, each by its name and with how its value is told. */
export function fieldsOf<T extends object>(told: {
  [Name in keyof T]?: { label: string; show?: (value: T[Name]) => string };
}): Field<T>[] {
  return (Object.keys(told) as (keyof T & string)[]).map((name) => {
    const { label, show = plain } = told[name]!;
    return {
      name,
      label,
      show: (values) => show(values[name]),
      take: (into, from) => ({ ...into, [name]: from[name] }),
      same: (one, other) => same(one[name] ?? null, other[name] ?? null),
    };
  });
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (value === null || value === undefined || typeof value === 'object') return '';
  return String(value as string | number | boolean);
}
