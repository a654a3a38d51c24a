import type { ReactNode } from 'react';
import classes from './filters.module.css';

/** The row of search and filters above a list. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="search" aria-label={label} className={classes.filters}>
      {children}
    </div>
  );
}
