import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor-bar.module.css';

interface Props {
  /** The parts of the form above, in their order, by the ids of their headings. */
  sections: { id: string; label: string }[];
  /** Whether something is written that is not saved. */
  changed: boolean;
  /** What to do with it, the primary action last. */
  children: ReactNode;
}

/** Stays at the lower edge of the view however long the form is: where one can go in it, whether it is saved, and its actions. */
export function EditorBar({ sections, changed, children }: Props) {
  const { t } = useTranslation('library');
  const go = (id: string) => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.bar} role="region" aria-label={t('bar.label')}>
      <nav className={classes.sections} aria-label={t('bar.sections')}>
        {sections.map(({ id, label }) => (
          <a
            key={id}
            href={`#${id}`}
            onClick={(event) => {
              event.preventDefault();
              go(id);
            }}
          >
            {label}
          </a>
        ))}
      </nav>
      <span className={classes.state} role="status">
        {changed && t('bar.unsaved')}
      </span>
      <div className={classes.actions}>{children}</div>
    </div>
  );
}
