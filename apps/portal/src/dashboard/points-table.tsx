import { useTranslation } from 'react-i18next';
import type { ReachPoint } from '../api/reach.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatDay, formatNumber } from '../when/formats.js';

/** The figures behind the charts, newest first. */
export function PointsTable({ points }: { points: ReachPoint[] }) {
  const { t, i18n } = useTranslation('dashboard');
  const figure = (id: 'shares' | 'peopleActive' | 'humanClicks' | 'otherClicks'): Column<ReachPoint> => ({
    id,
    header: t(id),
    figures: true,
    wideOnly: id === 'otherClicks',
    cell: (point) => formatNumber(point[id], i18n.language),
  });
  const columns: Column<ReachPoint>[] = [
    {
      id: 'date',
      header: t('day'),
      cell: ({ date }) => <span style={{ whiteSpace: 'nowrap' }}>{formatDay(date, i18n.language)}</span>,
    },
    figure('shares'),
    figure('peopleActive'),
    figure('humanClicks'),
    figure('otherClicks'),
  ];
  return <DataTable label={t('overTime')} columns={columns} rows={points.toReversed()} keyOf={({ date }) => date} />;
}
