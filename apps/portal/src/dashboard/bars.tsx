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

/** What is counted anew at each point: nothing flows from one day into the next. */
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
