import { useElementSize } from '@mantine/hooks';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../when/formats.js';
import { marksUpTo, named } from './chart-marks.js';
import { Bars } from './bars.js';
import classes from './charts.module.css';

interface Props {
  name: string;
  /** What the figure comes to over all days. */
  total: string;
  values: number[];
  days: string[];
  /** Of the plot alone, in pixels. */
  height: number;
  /** Says the days below. */
  withDays?: boolean;
  /** The day that is looked at. */
  active: number | null;
  onActive: (day: number | null) => void;
}

/** Room for the marks at the left, above the highest mark, and for one day's name. */
const gutter = 44;
const above = 6;
const dayWidth = 60;

/** One figure day by day with its name on it: no legend, no second axis. */
export function Chart({ name, total, values, days, height, withDays, active, onActive }: Props) {
  const { i18n } = useTranslation();
  const { ref, width: whole } = useElementSize<HTMLDivElement>();
  const width = Math.max(0, whole - gutter);
  const marks = marksUpTo(Math.max(...values));
  const y = (value: number) => height * (1 - value / marks[2]);
  const band = width / values.length;
  const xs = values.map((_, index) => (index + 0.5) * band);
  const number = (value: number) => formatNumber(value, i18n.language);
  const point = (event: MouseEvent) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - gutter;
    onActive(x < 0 ? null : Math.min(Math.floor(x / band), values.length - 1));
  };
  const anchor = (x: number) => (x < dayWidth / 3 ? 'start' : x > width - dayWidth / 3 ? 'end' : 'middle');
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.title}>
        {name} <span className={classes.total}>{total}</span>
      </figcaption>
      <div ref={ref} className={classes.plot} onMouseMove={point} onMouseLeave={() => onActive(null)}>
        <svg role="img" aria-label={name} width="100%" height={above + height + (withDays ? 28 : 2)}>
          <g transform={`translate(${gutter} ${above})`}>
            {marks.map((mark) => (
              <g key={mark}>
                <line className={classes.grid} x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
                <text className={classes.mark} x={-12} y={y(mark)} dy="0.32em" textAnchor="end">
                  {number(mark)}
                </text>
              </g>
            ))}
            {width > 0 && <Bars xs={xs} ys={values.map(y)} band={band} floor={height} active={active} />}
            {withDays &&
              named(values.length, width / dayWidth).map((index) => (
                <text
                  key={index}
                  className={classes.mark}
                  x={{ start: 0, middle: xs[index], end: width }[anchor(xs[index]!)]}
                  y={height + 23}
                  textAnchor={anchor(xs[index]!)}
                >
                  {days[index]}
                </text>
              ))}
          </g>
        </svg>
        {active !== null && (
          <div
            className={classes.tip}
            aria-hidden
            style={xs[active]! < width / 2 ? { left: gutter + xs[active]! + 10 } : { right: width - xs[active]! + 10 }}
          >
            <p className={classes.tipDay}>{days[active]}</p>
            <p className={classes.tipValue}>
              <span>{name}</span> {number(values[active]!)}
            </p>
          </div>
        )}
      </div>
    </figure>
  );
}
