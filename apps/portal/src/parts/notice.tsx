import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

/** Something to know before going on; it is read out when it appears. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="alert" className={classes.notice}>
      <p className={classes.title}>
        <IconAlertTriangle size={17} aria-hidden /> {title}
      </p>
      {children}
    </div>
  );
}
