import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textDiff } from '../review/text-diff.js';
import classes from './drafting-help.module.css';

/** One's own text with what would come underlined and what would go struck through. */
export function SuggestionChanges({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('drafting-help');
  const changes = useMemo(() => textDiff(before, after), [before, after]);
  return (
    <p className={classes.changes}>
      {changes.map(({ kind, text }, index) =>
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
  );
}
