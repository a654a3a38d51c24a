import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Fact, Facts } from '../parts/facts.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import { progressQuery } from './post-checks-api.js';
import classes from './post-checks.module.css';

/** How many posts that are out were read or seen, how they stand, and when one last was. */
export function ProgressPanel() {
  const { t, i18n } = useTranslation('post-checks');
  const { data, error, refetch } = useQuery(progressQuery);
  const number = new Intl.NumberFormat(i18n.language);
  if (!data) {
    return (
      <Panel title={t('progress.title')}>
        {error ? <Failed error={error} retry={() => void refetch()} /> : <RowsSkeleton rows={2} />}
      </Panel>
    );
  }
  const { posts, seen, toLook, lastAt, samplePercent } = data;
  const all = Object.values(posts).reduce((sum, each) => sum + each, 0);
  const known = posts.unchanged + posts.changed + posts.gone;
  return (
    <Panel
      title={t('progress.title')}
      about={t('progress.about', { count: all, all: number.format(all), waiting: number.format(posts.waiting) })}
    >
      <Facts across>
        <Fact name={t('progress.last')}>{lastAt ? <Time at={lastAt} as="moment" /> : t('progress.never')}</Fact>
        <Fact name={t('progress.read')}>{number.format(known - seen)}</Fact>
        <Fact name={t('progress.seen')}>{number.format(seen)}</Fact>
        <Fact name={t('progress.differing')}>{number.format(posts.changed + posts.gone)}</Fact>
        <Fact name={t('progress.unreadable')}>{number.format(posts.unreadable)}</Fact>
        <Fact name={t('progress.toLook')}>{number.format(toLook)}</Fact>
      </Facts>
      <p className={classes.sample}>
        {t(samplePercent === 0 ? 'progress.noSample' : 'progress.sample', { percent: samplePercent })}
      </p>
    </Panel>
  );
}
