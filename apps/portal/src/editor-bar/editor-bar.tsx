import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor-bar.module.css';

interface Props {
  /** The parts of the form above, in their order, by the ids of their headings. */
  sections?: { id: string; label: string }[];
  /** Whether something is written that is not saved. */
  changed: boolean;
  /** Out of sight, and out of the way, while there is nothing to do. */
  idle?: boolean;
  /** Why what was asked last did not happen. */
  refusal?: ReactNode;
  /** What to do with it, the primary action last. */
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** Stays at the lower edge of the view however long the form is: where one can go in it, whether it is saved, and its actions. */
export function EditorBar({ sections = [], changed, idle = false, refusal, children, ref }: Props) {
  const { t } = useTranslation('editor-bar');
  const go = (id: string) => {
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={ref}
      className={classes.bar}
      data-idle={idle || undefined}
      role={idle ? undefined : 'region'}
      aria-label={idle ? undefined : t('label')}
    >
      {refusal && <div className={classes.refusal}>{refusal}</div>}
      {sections.length > 0 && (
        <nav className={classes.sections} aria-label={t('sections')}>
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
      )}
      <span className={classes.state} data-alone={sections.length === 0 || undefined} role="status">
        {changed && t('unsaved')}
      </span>
      {!idle && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
