import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Verdict } from '#libs/screener';
import classes from './mark.module.css';

export type Tone = 'neutral' | 'info' | Verdict;

interface Props {
  tone: Tone;
  icon: Icon;
  children: ReactNode;
  /** Without the tinted ground: for table cells and dense rows. */
  plain?: boolean;
}

/** A state in a word with a shape; the colour only repeats what both already say. */
export function Mark({ tone, icon: Shape, children, plain = false }: Props) {
  return (
    <span className={classes.mark} data-tone={tone} data-plain={plain || undefined}>
      <Shape size={14} stroke={2.2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
