import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReachPoint } from '../api/reach.js';
import { formatDay, formatList, formatNumber } from '../when/formats.js';
import { Chart } from './chart.js';
import classes from './charts.module.css';

/** Three figures above one another; the day looked at in one is looked at in all, and arrow keys walk through them. */
export function Charts({ points }: { points: ReachPoint[] }) {
  const { t, i18n } = useTranslation('dashboard');
  const [looked, setLooked] = useState<number | null>(null);
  const last = points.length - 1;
  const active = looked === null ? null : Math.min(looked, last);
  const days = points.map(({ date }) => formatDay(date, i18n.language));
  const number = (value: number) => formatNumber(value, i18n.language);
  const of = (figure: 'humanClicks' | 'shares' | 'peopleActive') => ({
    name: t(figure),
    values: points.map((point) => point[figure]),
    days,
    active,
    onActive: setLooked,
  });
  const charts = [of('humanClicks'), of('shares'), of('peopleActive')] as const;
  const inAll = ({ values }: { values: number[] }) =>
    t('inAll', { value: number(values.reduce((sum, value) => sum + value, 0)) });
  const told = active ?? last;
  return (
    <div className={classes.charts}>
      <VisuallyHidden>
        <input
          type="range"
          aria-label={t('day')}
          aria-valuetext={`${days[told]}: ${formatList(
            charts.map(({ name, values }) => `${name} ${number(values[told]!)}`),
            i18n.language,
          )}`}
          min={0}
          max={last}
          value={told}
          onChange={(event) => setLooked(event.currentTarget.valueAsNumber)}
          onFocus={() => setLooked(told)}
          onBlur={() => setLooked(null)}
        />
      </VisuallyHidden>
      <Chart {...charts[0]} total={inAll(charts[0])} height={182} />
      <Chart {...charts[1]} total={inAll(charts[1])} height={92} />
      <Chart
        {...charts[2]}
        total={t('atMost', { value: number(Math.max(...charts[2].values)) })}

        height={78}
        withDays
      />
    </div>
  );
}
