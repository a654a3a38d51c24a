import { useTranslation } from 'react-i18next';
import { ChangedText } from './changed-text.js';
import classes from './text-changes.module.css';

/** Changes since a version, or since the suggestion that a member started from. */
export function TextChanges({ before, after, number }: { before: string; after: string; number?: number }) {
  const { t } = useTranslation('review');
  return (
    <div className={classes.changes}>
      <p className={classes.about}>{number === undefined ? t('text.since') : t('changes.since', { number })}</p>
      <ChangedText before={before} after={after} said={{ added: t('changes.added'), removed: t('changes.removed') }} />
      {before === after && <p className={classes.about}>{t('changes.none')}</p>}
    </div>
  );
}
