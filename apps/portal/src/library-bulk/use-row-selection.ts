import { useRef } from 'react';
import type { Selection } from '../lists/row-selection.js';
import { between } from './bulk.rules.js';

interface Choice<Row> {
  /** The rows that may be chosen, as they stand on the screen. */
  ids: string[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
  idOf: (row: Row) => string;
  labelOf: (row: Row, may: boolean) => string;
  disabled: boolean;
}

/** Rows chosen one by one, or with Shift down to the one before. */
export function useRowSelection<Row>({ ids, chosen, choose, idOf, labelOf, disabled }: Choice<Row>): Selection<Row> {
  const last = useRef<string | null>(null);
  return {
    isChosen: (row) => chosen.has(idOf(row)),
    mayChoose: (row) => !disabled && ids.includes(idOf(row)),
    labelOf: (row) => labelOf(row, ids.includes(idOf(row))),
    choose: (row, on, range) => {
      const id = idOf(row);
      const next = new Set(chosen);
      for (const each of range && last.current ? between(ids, last.current, id) : [id])
        if (on) next.add(each);
        else next.delete(each);
      last.current = id;
      choose(next);
    },
  };
}
