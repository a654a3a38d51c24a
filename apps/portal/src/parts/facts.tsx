import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** What is known of one thing, each fact under its name: one below the other, or side by side as far as there is room. */
export function Facts({ across, children }: { across?: boolean; children: ReactNode }) {
  return <dl className={across ? classes.across : classes.facts}>{children}</dl>;
}

export function Fact({ name, className, children }: { name: ReactNode; className?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={className}>{children}</dd>
    </div>
  );
}
