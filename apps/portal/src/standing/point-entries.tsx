import { useTranslation } from 'react-i18next';
import type { PointsLine } from '../api/leaderboards.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Time } from '../when/time.js';
import { Points } from './points.js';

/** Every point with the fact it was for; points that were taken back stand there too. */
export function PointEntries({ entries }: { entries: PointsLine[] }) {
  const { t } = useTranslation('standing');
  const columns: Column<PointsLine>[] = [
    { id: 'text', header: t('entries.what'), cell: (entry) => entry.text },
    { id: 'at', header: t('entries.when'), cell: (entry) => <Time at={entry.at} />, wideOnly: true, width: 150 },
    {
      id: 'points',
      header: t('points'),
      figures: true,
      width: 90,
      cell: ({ points }) => <Points points={points} />,
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
