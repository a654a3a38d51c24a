import '@mantine/charts/styles.css';
import { AreaChart, BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { ReachPoint } from '../api/reach.js';
import { formatDay, formatNumber } from '../when/formats.js';
import classes from './dashboard.module.css';

const still = { isAnimationActive: false } as const;

/** Three charts above one another, each of one figure with its name on it: no legend, no second axis. */
export function Charts({ points }: { points: ReachPoint[] }) {
  const { t, i18n } = useTranslation('dashboard');
  const data = points.map((point) => ({ ...point, day: formatDay(point.date, i18n.language) }));
  const number = (value: number) => formatNumber(value, i18n.language);
  const sum = (name: 'humanClicks' | 'shares') => number(points.reduce((total, point) => total + point[name], 0));
  const most = number(Math.max(...points.map(({ peopleActive }) => peopleActive)));
  const frame = {
    data,
    dataKey: 'day',
    valueFormatter: number,
    gridAxis: 'x',
    tickLine: 'none',
    withLegend: false,
    strokeDasharray: '0',
    yAxisProps: { width: 44, allowDecimals: false, tickCount: 3 },
    tooltipAnimationDuration: 0,
  } as const;
  const title = (name: string, value: string) => (
    <figcaption className={classes.chartTitle}>
      {name} <span className={classes.chartValue}>{value}</span>
    </figcaption>
  );
  return (
    <div className={classes.charts}>
      <figure className={classes.chart}>
        {title(t('humanClicks'), t('inAll', { value: sum('humanClicks') }))}
        <AreaChart
          {...frame}
          h={190}
          series={[{ name: 'humanClicks', label: t('humanClicks'), color: 'var(--v-chart)' }]}
          withXAxis={false}
          withDots={false}
          curveType="monotone"
          fillOpacity={0.14}
          withGradient={false}
          areaChartProps={{ syncId: 'reach', title: t('humanClicks') }}
          areaProps={still}
        />
      </figure>
      <figure className={classes.chart}>
        {title(t('shares'), t('inAll', { value: sum('shares') }))}
        <BarChart
          {...frame}
          h={96}
          series={[{ name: 'shares', label: t('shares'), color: 'var(--v-chart)' }]}
          withXAxis={false}
          barChartProps={{ syncId: 'reach', title: t('shares') }}
          barProps={{ ...still, radius: 2 }}
        />
      </figure>
      <figure className={classes.chart}>
        {title(t('peopleActive'), t('atMost', { value: most }))}
        <BarChart
          {...frame}
          h={112}
          series={[{ name: 'peopleActive', label: t('peopleActive'), color: 'var(--v-chart)' }]}
          xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 32 }}
          barChartProps={{ syncId: 'reach', title: t('peopleActive') }}
          barProps={{ ...still, radius: 2 }}
        />
      </figure>
    </div>
  );
}
