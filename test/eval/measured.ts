/** A value that grows with how sure it is, and what is true. */
export interface Valued {
  value: number;
  positive: boolean;
}

interface Share {
  share: number;
  /** Wilson's interval, 95 in 100. */
  from: number;
  to: number;
}

export interface Point {
  threshold: number;
  precision: Share;
  recall: Share;
  f1: number;
}

/** What a threshold gives. */
export function pointAt(values: Valued[], threshold: number): Point {
  const found = values.filter(({ value }) => value >= threshold);
  const right = found.filter(({ positive }) => positive).length;
  const positives = values.filter(({ positive }) => positive).length;
  const f1 = found.length + positives === 0 ? 0 : (2 * right) / (found.length + positives);
  return { threshold, precision: wilson(right, found.length), recall: wilson(right, positives), f1 };
}

/** The threshold of the best F1, and the highest one that finds a share of the positives. */
export function thresholds(values: Valued[], recall: number): { balanced: number; cautious: number } {
  const sorted = [...values].sort((a, b) => b.value - a.value);
  const positives = values.filter(({ positive }) => positive).length;
  let [right, best, balanced, cautious] = [0, 0, 0, -Infinity];
  sorted.forEach(({ value, positive }, i) => {
    if (positive) right++;
    const f1 = (2 * right) / (i + 1 + positives);
    if (f1 > best) [best, balanced] = [f1, value];
    if (cautious === -Infinity && right >= recall * positives) cautious = value;
  });
  return { balanced, cautious };
}

function wilson(right: number, of: number): Share {
  if (of === 0) return { share: 0, from: 0, to: 1 };
  const z = 1.96;
  const p = right / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { share: p, from: middle - half, to: middle + half };
}
