import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { recallsQuery } from '../recalls/recalls-api.js';
import { RecallRow } from './recall-row.js';
import classes from './stops.module.css';

/** The recalls that run, asked anew while they do, or those that are done with. */
export function RecallList({ state }: { state: 'running' | 'past' }) {
  const { t } = useTranslation('stops');
  const past = state === 'past';
  const { items, error, retry, more } = usePages(
    (cursor) => recallsQuery(past, cursor),
    past ? {} : { refetchInterval: 10_000 },
  );
  const title = t(`recalls.title.${state}`);
  return (
    <>
      <Panel title={title}>
        {!items ? (
          error ? (
            <Failed error={error} retry={retry} />
          ) : (
            <RowsSkeleton rows={3} height={84} />
          )
        ) : items.length === 0 ? (
          <Empty icon={IconArrowBackUp} title={t(`recalls.none.${state}`)}>
            {t(`recalls.noneWords.${state}`)}
          </Empty>
        ) : (
          <ul className={classes.rows} aria-label={title}>
            {items.map((recall) => (
              <RecallRow key={recall.id} recall={recall} />
            ))}
          </ul>
        )}
      </Panel>
      <LoadMore {...more} />
    </>
  );
}
