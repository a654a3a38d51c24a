import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './palette.module.css';
import type { Hits } from './use-hits.js';

/** Where the search stands, also for who does not see the list. */
export function FinderStatus({ typed, hits, count }: { typed: string; hits: Hits; count: number }) {
  const { t } = useTranslation('palette');
  return (
    <>
      <div role="status" className={classes.status}>
        {typed && (hits.pending ? t('searching') : hits.failed ? t('failed') : count > 0 && t('found', { count }))}
        {typed && !hits.pending && !hits.failed && count === 0 && (
          <>
            <strong>{t('nothing.title', { typed })}</strong>
            <span>{t('nothing.words')}</span>
          </>
        )}
      </div>
      {hits.failed && (
        <p className={classes.status}>
          <Anchor component="button" type="button" onClick={hits.retry}>
            {t('again')}
          </Anchor>
        </p>
      )}
    </>
  );
}
