import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { textDiff } from './text-diff.js';
import classes from './text-changes.module.css';

/** Changes since a version, or since the suggestion that a member started from: the text with what came underlined and what went struck through. */
export function TextChanges({ before, after, number }: { before: string; after: string; number?: number }) {
  const { t } = useTranslation('review');
  return (
    <div className={classes.changes}>
      <p className={classes.about}>{number === undefined ? t('text.since') : t('changes.since', { number })}</p>
      <p className={classes.text}>
        {textDiff(before, after).map(({ kind, text }, index) =>
          kind === 'same' ? (
            text
          ) : kind === 'added' ? (
            <ins dir="auto" key={index}>
              <VisuallyHidden>{t('changes.added')} </VisuallyHidden>
              {text}
            </ins>
          ) : (
            <del dir="auto" key={index}>
              <VisuallyHidden>{t('changes.removed')} </VisuallyHidden>
              {text}
            </del>
          ),
        )}
      </p>
      {before === after && <p className={classes.about}>{t('changes.none')}</p>}
    </div>
  );
}
