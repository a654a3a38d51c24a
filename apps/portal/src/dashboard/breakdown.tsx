import { SegmentedControl, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reachBreakdownByValues } from '#libs/api-client';
import { reachBreakdownQuery, type ReachFilter } from '../api/reach.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { BreakdownTable } from './breakdown-table.js';

/** The same figures by team, topic, node, item or network. */
export function Breakdown({
  filter,
  by: wished,
  onBy,
}: {
  filter: ReachFilter;
  by: string | undefined;
  onBy: (by: string) => void;
}) {
  const { t } = useTranslation('dashboard');
  const by = reachBreakdownByValues.find((each) => each === wished) ?? 'team';
  const { data, error, refetch } = useQuery({
    ...reachBreakdownQuery(filter, by),
    placeholderData: keepPreviousData,
    // With the figures above it, so that they never disagree for long.
    refetchInterval: 60_000,
  });
  return (
    <Panel
      title={t('breakdown')}
      flush
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('by.label')}
          value={by}
          onChange={onBy}
          data={reachBreakdownByValues.map((value) => ({ value, label: t(`by.${value}`) }))}
        />
      }
    >
      {error && !data ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={220} m="md" />
      ) : data.rows.length === 0 ? (
        <Empty icon={IconChartBar} title={t('empty.title')}>
          {t('empty.words')}
        </Empty>
      ) : (
        <BreakdownTable rows={data.rows} by={by} />
      )}
    </Panel>
  );
}
