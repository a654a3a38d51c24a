import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { IconTrophy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { boardQuery, type Leaderboard, type ScoredNode } from '../api/leaderboards.js';
import { AsOf } from '../figures/as-of.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { formatDate } from '../when/formats.js';
import { BoardRows } from './board-rows.js';
import classes from './leaderboards.module.css';

interface Props {
  node: ScoredNode;
  of: 'people' | 'teams';
  /** The running one when left out. */
  seasonId: string | undefined;
}

/** One board of one season. */
export function BoardPanel({ node, of, seasonId }: Props) {
  const { t } = useTranslation('leaderboards');
  const board = useQuery({
    ...boardQuery(node, of, seasonId),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  if (!board.data)
    return (
      <Panel>
        {board.error ? <Failed error={board.error} retry={() => void board.refetch()} /> : <RowsSkeleton />}
      </Panel>
    );
  const { rows, season, hidden, asOf } = board.data;
  // Until another board has come the last one stays, as what it is.
  const shown = board.data.of;
  return (
    <Panel title={season.name} about={<Season board={board.data} />} actions={<AsOf at={asOf} />} flush>
      {hidden && <p className={classes.hidden}>{hidden}</p>}
      {rows.length === 0 ? (
        <Empty icon={IconTrophy} title={t('empty.title')}>
          {t(shown === 'teams' ? 'empty.teams' : 'empty.people')}
        </Empty>
      ) : (
        <BoardRows rows={rows} of={shown} />
      )}
    </Panel>
  );
}

function Season({ board: { season, of, participants, ofMembers } }: { board: Leaderboard }) {
  const { t, i18n } = useTranslation('leaderboards');
  const day = (at: string | number) => formatDate(new Date(at).toISOString(), i18n.language, season.timeZone);
  // The season ends at midnight: its last day is the one before.
  const last = new Date(season.endsAt).getTime() - 1;
  return (
    <>
      {t('season', { from: day(season.startsAt), to: day(last) })}
      {of === 'people' && ` · ${t('participants', { participants, ofMembers })}`}
    </>
  );
}
