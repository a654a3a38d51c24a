import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty.module.css';

interface Props {
  icon: Icon;
  title: string;
  /** What would be here and how it gets here. */
  children: ReactNode;
  action?: ReactNode;
}

/** A list with nothing in it says what it is for and what to do next. */
export function Empty({ icon: Shape, title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Shape size={22} stroke={1.6} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      <div className={classes.words}>{children}</div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
