import { useTranslation } from 'react-i18next';
import type { ShareEarnings as Earned } from '../api/leaderboards.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatNumber } from '../when/formats.js';
import { Points } from './points.js';
import classes from './standing.module.css';

/** What each share earned, and why. */
export function ShareEarnings({ shares }: { shares: Earned[] }) {
  const { t, i18n } = useTranslation('standing');
  const columns: Column<Earned>[] = [
    {
      id: 'share',
      header: t('byShare.share'),
      cell: ({ title, reasons }) => (
        <>
          <span className={classes.title}>{title ?? t('byShare.gone')}</span>
          <ul className={classes.reasons}>
            {reasons.map(({ text, points }) => (
              <li key={text}>
                <Points points={points} /> {text}
              </li>
            ))}
          </ul>
        </>
      ),
    },
    {
      id: 'points',
      header: t('points'),
      figures: true,
      width: 90,
      cell: ({ points }) => formatNumber(points, i18n.language),
    },
  ];
  return <DataTable label={t('byShare.title')} columns={columns} rows={shares} keyOf={({ shareId }) => shareId} />;
}
