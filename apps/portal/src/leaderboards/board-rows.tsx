import { useTranslation } from 'react-i18next';
import type { LeaderboardRow } from '../api/leaderboards.js';
import { formatNumber } from '../when/formats.js';
import classes from './board-rows.module.css';

/** Places with bars as long as their points; those who tie share a place. */
export function BoardRows({ rows, of }: { rows: LeaderboardRow[]; of: 'people' | 'teams' }) {
  const { t, i18n } = useTranslation('leaderboards');
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <table className={classes.table} aria-label={t(`of.${of}`)}>
      <thead>
        <tr>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t(of === 'teams' ? 'team' : 'name')}</th>
          <th scope="col" data-figures data-wide>
            {t('shares')}
          </th>
          <th scope="col" data-figures data-wide>
            {t('clicks')}
          </th>
          <th scope="col" data-figures>
            {t(of === 'teams' ? 'pointsEach' : 'points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-me={row.me || undefined}>
            <td className={classes.rank} data-top={row.rank <= 3 || undefined}>
              {row.tied ? t('tied', { rank: row.rank }) : row.rank}
            </td>
            <th scope="row" className={classes.who}>
              <span dir="auto" className={classes.label}>
                {row.label}
                {row.me && <span className={classes.you}>{t('you')}</span>}
              </span>
              {row.team && <span className={classes.team}>{row.team}</span>}
              <span className={classes.bar} style={{ width: `${(row.points / most) * 100}%` }} aria-hidden />
            </th>
            <td data-figures data-wide>
              {number(row.shares)}
            </td>
            <td data-figures data-wide>
              {number(row.humanClicks)}
            </td>
            <td data-figures className={classes.points}>
              {number(row.points)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
