import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface Props {
  title: string;
  /** One quiet line under the title. */
  about?: ReactNode;
  /** The screen's one primary action, and quiet ones before it. */
  actions?: ReactNode;
  /** A link above the title that leads back to the list this came from. */
  back?: ReactNode;
  width?: 'wide' | 'text';
  children: ReactNode;
}

/** The frame of every screen: one title, one line about it, one primary action. */
export function Page({ title, about, actions, back, width = 'wide', children }: Props) {
  useEffect(() => {
    document.title = `${title} · Vouchsafe`;
  }, [title]);
  return (
    <div className={classes.page} data-width={width}>
      {back && <div className={classes.back}>{back}</div>}
      <header className={classes.header}>
        <div className={classes.words}>
          <h1 dir="auto" className={classes.title}>
            {title}
          </h1>
          {about && (
            <p dir="auto" className={classes.about}>
              {about}
            </p>
          )}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
