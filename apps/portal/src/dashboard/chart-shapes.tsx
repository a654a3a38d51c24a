import { area, curveMonotoneX, line } from 'd3-shape';
import classes from './charts.module.css';

/** What is drawn inside a chart's frame, in pixels from its left upper corner. */
export interface Drawn {
  /** The middle of each point. */
  xs: number[];
  ys: number[];
  /** The room of one point. */
  band: number;
  floor: number;
  active: number | null;
}

/** A figure that flows: the line touches each point and never swings beyond it. */
export function Area({ xs, ys, floor, active }: Drawn) {
  const points = xs.map((x, index): [number, number] => [x, ys[index]!]);
  const marked = points.length === 1 ? 0 : active;
  return (
    <>
      <path className={classes.area} d={area().y0(floor).curve(curveMonotoneX)(points)!} />
      {active !== null && <line className={classes.cursor} x1={xs[active]} x2={xs[active]} y1={0} y2={floor} />}
      <path className={classes.line} d={line().curve(curveMonotoneX)(points)!} />
      {marked !== null && <circle className={classes.dot} cx={xs[marked]} cy={ys[marked]} r={4} />}
    </>
  );
}

/** A figure that is counted anew at each point. */
export function Bars({ xs, ys, band, floor, active }: Drawn) {
  const width = band * 0.8;
  return (
    <>
      {active !== null && (
        <rect className={classes.cursor} x={xs[active]! - band / 2} y={0} width={band} height={floor} />
      )}
      {xs.map((x, index) => (
        <rect
          key={index}
          className={classes.barOf}
          x={x - width / 2}
          y={ys[index]}
          width={width}
          height={floor - ys[index]!}
          rx={Math.min(2, width / 2)}
        />
      ))}
    </>
  );
}
