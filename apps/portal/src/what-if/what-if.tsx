import { Button, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whatIfQuery, type ChangeToTry } from '../api/guidelines.js';
import { Failed } from '../parts/failed.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Effect } from './effect.js';
import { textsOf } from './pasted-texts.js';
import classes from './what-if.module.css';

/** Before a change: what it would have done to what was written and shared lately, and to texts one brings. */
export function WhatIf({ change }: { change: Omit<ChangeToTry, 'texts'> }) {
  const { t } = useTranslation('what-if');
  const [pasted, setPasted] = useState('');
  const [texts, setTexts] = useState<string[]>([]);
  const tried = useQuery({
    ...whatIfQuery({ ...change, ...(texts.length > 0 ? { texts } : {}) }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const { lines, tooMany, tooLong } = textsOf(pasted);
  if (tried.error && !tried.isFetching) return <Failed error={tried.error} retry={() => void tried.refetch()} />;
  if (!tried.data)
    return (
      <div role="status">
        <p className={classes.working}>{t('working')}</p>
        <RowsSkeleton rows={3} />
      </div>
    );
  const { history, days } = tried.data;
  return (
    <div className={classes.whatIf} aria-busy={tried.isFetching}>
      <section aria-label={t('history', { days })} className={classes.part}>
        <h3 className={classes.heading}>{t('history', { days })}</h3>
        <Effect effect={history} none={t('noHistory', { days })} />
      </section>
      <section aria-label={t('pasted')} className={classes.part}>
        <Textarea
          label={t('pasted')}
          description={t('pastedWhy')}
          autosize
          minRows={3}
          maxRows={10}
          value={pasted}
          error={tooMany ? t('tooMany') : tooLong ? t('tooLong') : undefined}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <div>
          <Button
            variant="default"
            size="xs"
            loading={tried.isFetching && texts.length > 0}
            disabled={lines.length === 0 || tooMany || tooLong}
            onClick={() => setTexts(lines)}
          >
            {t('try', { count: lines.length })}
          </Button>
        </div>
        {tried.data.pasted && <Effect effect={tried.data.pasted} none="" />}
      </section>
    </div>
  );
}
