import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reachSeriesQuery, type ReachFilter } from '../api/reach.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { Charts } from './charts.js';
import classes from './charts.module.css';
import { PointsTable } from './points-table.js';

/** The same three figures day by day, as charts or as the table behind them. */
export function OverTime({
  filter,
  interval,
  figures,
}: {
  filter: ReachFilter;
  interval: 'day' | 'week';
  figures: boolean;
}) {
  const { t } = useTranslation('dashboard');
  const { data, error, refetch } = useQuery({
    ...reachSeriesQuery(filter, interval),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const nothing = data?.points.every(({ shares, humanClicks }) => shares + humanClicks === 0);
  return (
    <Panel title={t(interval === 'day' ? 'overTime' : 'overWeeks')} flush={figures}>
      {error && !data ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton className={classes.pending} />
      ) : nothing ? (
        <Empty icon={IconChartBar} title={t('empty.title')}>
          {t('empty.words')}
        </Empty>
      ) : figures ? (
        <PointsTable points={data.points} />
      ) : (
        <Charts points={data.points} />
      )}
    </Panel>
  );
}
