import { useTranslation } from 'react-i18next';
import type { OperationsStanding } from './calls.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './operations.module.css';

type Held = OperationsStanding['held'][number];

/** What holds the shares that are held, and who can end it. */
export function HeldTable({ held }: { held: Held[] }) {
  const { t, i18n } = useTranslation('operations');
  const columns: Column<Held>[] = [
    {
      id: 'reason',
      header: t('held.reason'),
      cell: ({ reason }) => (
        <>
          <span className={classes.name}>{t(`held.is.${reason}`)}</span>
          <span className={classes.what}>{t(`held.ends.${reason}`)}</span>
        </>
      ),
    },
    {
      id: 'shares',
      header: t('held.shares'),
      figures: true,
      cell: ({ shares }) => formatNumber(shares, i18n.language),
    },
    {
      id: 'oldest',
      header: t('held.oldest'),
      wideOnly: true,
      width: 180,
      cell: ({ oldestAt }) => <Time at={oldestAt} />,
    },
  ];
  return <DataTable label={t('held.title')} columns={columns} rows={held} keyOf={({ reason }) => reason} />;
}
