import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  title?: ReactNode;
  /** Of the heading, for links that lead to it. */
  titleId?: string;
  about?: ReactNode;
  actions?: ReactNode;
  /** Content that brings its own edges, such as a table. */
  flush?: boolean;
  as?: 'section' | 'div';
  children: ReactNode;
}

/** A bordered surface with a heading of its own. */
export function Panel({ title, titleId, about, actions, flush = false, as: Element = 'section', children }: Props) {
  return (
    <Element className={classes.panel} data-flush={flush || undefined}>
      {(title || actions) && (
        <div className={classes.head}>
          <div>
            {title && (
              <h2 dir="auto" id={titleId} tabIndex={titleId ? -1 : undefined} className={classes.title}>
                {title}
              </h2>
            )}
            {about && (
              <p dir="auto" className={classes.about}>
                {about}
              </p>
            )}
          </div>
          {actions}
        </div>
      )}
      <div className={classes.body}>{children}</div>
    </Element>
  );
}
