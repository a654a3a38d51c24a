const round = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Three marks of a scale in whole numbers: nothing, and two round steps that reach what is highest. */
export function marksUpTo(highest: number): [number, number, number] {
  const wanted = Math.max(1, highest / 2);
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  const step = round.map((each) => each * magnitude).find((each) => each >= wanted && Number.isInteger(each))!;
  return [0, step, 2 * step];
}

/** Which of so many points are named below a chart: the first, the last, and even steps between, as many as fit. */
export function named(points: number, fitting: number): number[] {
  const last = points - 1;
  const step = Math.max(1, Math.ceil(last / Math.max(1, fitting - 1)));
  const stepped = Array.from({ length: points }, (_, index) => index).filter((index) => index % step === 0);
  return [...stepped.filter((index) => last - index >= step), last];
}
