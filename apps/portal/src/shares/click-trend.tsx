import { useTranslation } from 'react-i18next';
import type { ReachPoint } from '../api/reach.js';
import { formatDay, formatNumber } from '../when/formats.js';
import classes from './own-figures.module.css';

const height = 24;
const step = 4;

/** A bar a day; in words it is the best day. */
export function ClickTrend({ points }: { points: ReachPoint[] }) {
  const { t, i18n } = useTranslation('shares');
  const most = points.reduce((best, point) => (point.humanClicks > best.humanClicks ? point : best), points[0]!);
  if (most.humanClicks === 0) return null;
  return (
    <svg
      className={classes.trend}
      role="img"
      aria-label={t('totals.best', {
        day: formatDay(most.date, i18n.language),
        clicks: formatNumber(most.humanClicks, i18n.language),
      })}
      width={points.length * step}
      height={height}
    >
      {points.map(({ date, humanClicks }, index) => {
        const tall = Math.max(1, (humanClicks / most.humanClicks) * height);
        return <rect key={date} x={index * step} y={height - tall} width={step - 1} height={tall} />;
      })}
    </svg>
  );
}
