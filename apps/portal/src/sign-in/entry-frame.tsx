import { useEffect, type ReactNode } from 'react';
import { Logo } from '../shell/logo.js';
import { LanguageChoice } from './language-choice.js';
import classes from './entry-frame.module.css';

interface Props {
  title: string;
  about?: string;
  beside?: ReactNode;
  children: ReactNode;
}

/** What somebody sees before they are in: the product's name, one form, and room for something beside it. */
export function EntryFrame({ title, about, beside, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Vouchsafe`;
  }, [title]);
  return (
    <main className={classes.frame}>
      <div className={classes.form}>
        <div className={classes.brand}>
          <Logo size={34} />
          <span>Vouchsafe</span>
        </div>
        <h1 className={classes.title}>{title}</h1>
        {about ? <p className={classes.about}>{about}</p> : <div className={classes.space} />}
        {children}
        <LanguageChoice />
      </div>
      {beside}
    </main>
  );
}
