import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../when/formats.js';
import classes from './figure.module.css';
import { Missing } from './missing.js';

interface Props {
  label: string;
  /** Null is "no data", which is never 0. Text is shown as it is. */
  value: number | string | null;
  /** Where the figure comes from or what it is made of. */
  note?: ReactNode;
  /** Makes the shown value a link to what it is made of. */
  link?: (shown: string) => ReactNode;
  children?: ReactNode;
}

/** One figure with its name above and its provenance beneath. */
export function Figure({ label, value, note, link, children }: Props) {
  const { i18n } = useTranslation();
  const shown = typeof value === 'number' ? formatNumber(value, i18n.language) : value;
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {shown === null ? <Missing /> : link ? link(shown) : shown}
        {children}
      </dd>
      {note && <dd className={classes.note}>{note}</dd>}
    </div>
  );
}

/** Figures in a row. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}
