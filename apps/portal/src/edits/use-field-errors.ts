import { useMemo, useState } from 'react';
import { openErrors } from './open-errors.rules.js';

const NONE: Record<string, string> = {};

/** The messages of a refusal by field, each until its field is changed; `values` are what the form holds now, by field. */
export function useFieldErrors(error: unknown, values: object): Record<string, string> {
  const [refused, setRefused] = useState({ error, values });
  const current = refused.error === error ? refused : { error, values };
  if (current !== refused) setRefused(current);
  const open = error ? openErrors(error, current.values, values) : NONE;
  const told = Object.keys(open).join('\n');
  // The same object while the same fields are refused: what shows them is drawn anew only when that changes.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => open, [error, told]);
}
