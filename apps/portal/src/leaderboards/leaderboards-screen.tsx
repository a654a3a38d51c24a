import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconTrophyOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { boardsQuery } from '../api/leaderboards.js';
import { Empty } from '../parts/empty.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Failed } from '../parts/failed.js';
import { Page } from '../parts/page.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { BoardPanel } from './board-panel.js';
import { HowPointsAreEarned } from './how-points-are-earned.js';
import classes from './leaderboards.module.css';

/** Who moves the company's news: people who agreed to be named, and teams. */
export function LeaderboardsScreen() {
  const { t } = useTranslation(['leaderboards', 'words']);
  const search = useSearch({ from: '/shell/leaderboards' });
  const navigate = useNavigate({ from: '/leaderboards' });
  const boards = useQuery(boardsQuery);
  if (!boards.data)
    return (
      <Page title={t('title')}>
        {boards.error ? <Failed error={boards.error} retry={() => void boards.refetch()} /> : <RowsSkeleton />}
      </Page>
    );
  const { mode, boards: all, rules } = boards.data;
  const board = all.find(({ node }) => node === search.node) ?? all[0];
  const season = board?.seasons.find(({ id }) => id === search.season)?.id;
  const of = mode === 'teams' || search.of === 'teams' ? 'teams' : 'people';
  const go = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true });
  if (mode === 'off' || !board)
    return (
      <Page title={t('title')}>
        <Empty icon={IconTrophyOff} title={t('off.title')}>
          {t('off.words')}
        </Empty>
      </Page>
    );
  return (
    <Page title={t('title')} about={t('about')}>
      <div className={classes.choices}>
        <SegmentedControl
          aria-label={t('node')}
          value={board.node}
          onChange={(node) => go({ node, season: undefined })}
          data={all.map(({ node, label }) => ({ value: node, label: t(`words:node.${node}`, label) }))}
        />
        {mode === 'people' && (
          <SegmentedControl
            aria-label={t('of.label')}
            value={of}
            onChange={(next) => go({ of: next })}
            data={(['people', 'teams'] as const).map((value) => ({ value, label: t(`of.${value}`) }))}
          />
        )}
        {board.seasons.length > 1 && (
          <FilterSelect
            label={t('seasons')}
            any={t('thisSeason', { name: board.season.name })}
            options={board.seasons
              .filter(({ id }) => id !== board.season.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={season}
            onChange={(next) => go({ season: next })}
          />
        )}
      </div>
      <div className={classes.columns}>
        <BoardPanel node={board.node} of={of} seasonId={season} />
        <HowPointsAreEarned rules={rules} teams={of === 'teams'} />
      </div>
    </Page>
  );
}
