import { useTranslation } from 'react-i18next';
import type { PointsLine } from '../api/leaderboards.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatNumber } from '../when/formats.js';
import { Time } from '../when/time.js';
import classes from './standing.module.css';

/** Every point with the fact it was for; points that were taken back stand there too. */
export function PointEntries({ entries }: { entries: PointsLine[] }) {
  const { t, i18n } = useTranslation('standing');
  const signed = (points: number) => `${points < 0 ? '−' : '+'}${formatNumber(Math.abs(points), i18n.language)}`;
  const columns: Column<PointsLine>[] = [
    { id: 'text', header: t('entries.what'), cell: (entry) => entry.text },
    { id: 'at', header: t('entries.when'), cell: (entry) => <Time at={entry.at} />, wideOnly: true, width: 150 },
    {
      id: 'points',
      header: t('points'),
      figures: true,
      width: 90,
      cell: (entry) => <span className={entry.points < 0 ? classes.loss : classes.gain}>{signed(entry.points)}</span>,
    },
  ];
  return (
    <DataTable
      label={t('entries.title')}
      columns={columns}
      rows={entries}
      keyOf={(entry) => `${entry.ledgerEntryId}-${entry.kind}`}
    />
  );
}
