import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { failedSharesQuery, type FailedShare } from './calls.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { LoadMore } from '../lists/load-more.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { usePages } from '../lists/use-pages.js';
import { Failed } from '../parts/failed.js';
import { Panel } from '../parts/panel.js';
import { Time } from '../when/time.js';
import classes from './operations.module.css';
import { TryAgain } from './try-again.js';

/** What failed for good, and the way back for what may be tried once more. */
export function FailedShares() {
  const { t } = useTranslation('operations');
  const { items, error, retry, stale, more } = usePages(failedSharesQuery, { refetchInterval: 30_000 });
  const columns: Column<FailedShare>[] = [
    {
      id: 'share',
      header: t('failed.share'),
      cell: ({ member, item, network }) => (
        <>
          <span dir="auto" className={classes.name}>
            {member.name}
          </span>
          <span dir="auto" className={classes.what}>
            {item.title} · {networkName(network)}
          </span>
        </>
      ),
    },
    {
      id: 'why',
      header: t('failed.why'),
      wideOnly: true,
      cell: ({ message }) => <span className={classes.why}>{message ?? t('failed.noReason')}</span>,
    },
    { id: 'at', header: t('failed.at'), wideOnly: true, width: 150, cell: ({ failedAt }) => <Time at={failedAt} /> },
    { id: 'retry', header: t('failed.again'), wideOnly: true, width: 220, cell: (share) => <TryAgain share={share} /> },
  ];
  const some = items !== undefined && items.length > 0;
  return (
    <>
      <Panel title={t('failed.title')} about={t('failed.about')} flush={some}>
        {error && !items ? (
          <Failed error={error} retry={retry} />
        ) : !items ? (
          <RowsSkeleton />
        ) : some ? (
          <DataTable label={t('failed.title')} columns={columns} rows={items} keyOf={({ id }) => id} stale={stale} />
        ) : (
          <p>{t('failed.none')}</p>
        )}
      </Panel>
      <LoadMore {...more} />
    </>
  );
}
