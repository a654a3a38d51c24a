import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { boardsQuery, standingQuery } from '../api/leaderboards.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Figure, Figures } from '../figures/figure.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { scoredNodesOf, useMe } from '../sign-in/me.js';
import { ConsentSwitch } from './consent-switch.js';
import { NextPlace } from './next-place.js';
import { PointEntries } from './point-entries.js';
import { ShareEarnings } from './share-earnings.js';
import classes from './standing.module.css';

/** Where the member stands and what every point of theirs was for. */
export function StandingScreen() {
  const { t } = useTranslation(['standing', 'words']);
  const nodes = scoredNodesOf(useMe());
  const search = useSearch({ from: '/shell/standing' });
  const navigate = useNavigate({ from: '/standing' });
  const node = nodes.find((each) => each === search.node) ?? nodes[0] ?? 'advocacy';
  const boards = useQuery(boardsQuery);
  // Whoever has just shared comes with an answer that is seconds old, and looks for what came since.
  const standing = useQuery({ ...standingQuery(node), refetchOnMount: 'always' });
  const season = boards.data?.boards.find((board) => board.node === node)?.season;
  return (
    <Page title={t('title')} about={season ? t('about', { season: season.name }) : t('aboutAny')} width="text">
      {nodes.length > 1 && (
        <SegmentedControl
          aria-label={t('node')}
          mb="md"
          value={node}
          onChange={(next) => void navigate({ search: { node: next }, replace: true })}
          data={nodes.map((value) => ({ value, label: t(`words:node.${value}`) }))}
        />
      )}
      {standing.error && !standing.data ? (
        <Failed error={standing.error} retry={() => void standing.refetch()} />
      ) : !standing.data ? (
        <RowsSkeleton rows={3} height={80} />
      ) : (
        <div className={classes.parts}>
          <Figures>
            <Figure
              label={t('rank')}
              value={standing.data.rank === null ? t('noRank') : t('place', { rank: standing.data.rank })}
              note={standing.data.rank === null ? t('noRankWhy') : undefined}
            />
            <Figure label={t('points')} value={standing.data.points} />
            <Figure label={t('shares')} value={standing.data.shares} />
            <Figure label={t('clicks')} value={standing.data.humanClicks} />
          </Figures>
          {boards.data && <NextPlace standing={standing.data} rules={boards.data.rules} />}
          {boards.data && <ConsentSwitch mode={boards.data.mode} />}
          {standing.data.byShare.length > 0 && (
            <Panel title={t('byShare.title')} about={t('byShare.about')} flush>
              <ShareEarnings shares={standing.data.byShare} />
            </Panel>
          )}
          <Panel title={t('entries.title')} about={t('entries.about')} flush>
            {standing.data.entries.length === 0 ? (
              <Empty icon={IconStar} title={t('entries.empty')}>
                {t('entries.emptyWords')}
              </Empty>
            ) : (
              <PointEntries entries={standing.data.entries} />
            )}
          </Panel>
        </div>
      )}
    </Page>
  );
}
