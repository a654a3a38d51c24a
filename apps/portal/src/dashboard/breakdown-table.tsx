import { useTranslation } from 'react-i18next';
import type { ReachBreakdownBy, ReachRow } from '../api/reach.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Missing } from '../figures/missing.js';
import { TextLink } from '../parts/links.js';
import { formatNumber } from '../when/formats.js';
import classes from './dashboard.module.css';

/** One line each, the most clicked first; the bar repeats the clicks. */
export function BreakdownTable({ rows, by }: { rows: ReachRow[]; by: ReachBreakdownBy }) {
  const { t, i18n } = useTranslation(['dashboard', 'words']);
  const most = Math.max(1, ...rows.map(({ humanClicks }) => humanClicks));
  const number = (value: number | null) => (value === null ? <Missing /> : formatNumber(value, i18n.language));
  const name = ({ id, label }: ReachRow) => {
    if (by === 'node') return t(`words:node.${label as 'advocacy'}`, label);
    if (id === null) return <span className={classes.nobody}>{label || t('noneOf')}</span>;
    if (by !== 'item') return label;
    return (
      <TextLink to="/library/$itemId" params={{ itemId: id }} quiet>
        {label}
      </TextLink>
    );
  };
  const columns: Column<ReachRow>[] = [
    {
      id: 'label',
      header: t(`by.${by}`),
      cell: (row) => (
        <div className={classes.barred}>
          <span className={classes.bar} style={{ width: `${(row.humanClicks / most) * 100}%` }} aria-hidden />
          <span className={classes.barLabel}>{name(row)}</span>
        </div>
      ),
    },
    { id: 'clicks', header: t('humanClicks'), figures: true, width: 110, cell: (row) => number(row.humanClicks) },
    { id: 'shares', header: t('shares'), figures: true, width: 80, cell: (row) => number(row.shares) },
    {
      id: 'people',
      header: t('peopleActive'),
      figures: true,
      wideOnly: true,
      width: 110,
      cell: (row) => number(row.peopleActive),
    },
    {
      id: 'measured',
      header: t('views'),
      figures: true,
      wideOnly: true,
      width: 130,
      cell: (row) => number(row.measuredReach.value),
    },
    {
      id: 'potential',
      header: t('audience'),
      figures: true,
      wideOnly: true,
      width: 120,
      cell: (row) => number(row.potentialReach),
    },
  ];
  const sorted = rows.toSorted((a, b) => b.humanClicks - a.humanClicks || b.shares - a.shares);
  return <DataTable label={t('breakdown')} columns={columns} rows={sorted} keyOf={({ id, label }) => id ?? label} />;
}
