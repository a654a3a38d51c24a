/** A row of the fit: which places it has, and what it is. */
export interface Row {
  places: number[];
  positive: boolean;
}

export interface Fitted {
  bias: number;
  weights: Float64Array;
}

const rounds = 120;
const rate = 0.3;

/**
 * Logistic regression over places, with a penalty on large weights: all rows in each round, steps by how much a weight
 * has moved already (AdaGrad). The same rows in the same order give the same weights.
 */
export function fit(rows: Row[], places: number, penalty: number): Fitted {
  const weights = new Float64Array(places + 1);
  const moved = new Float64Array(places + 1).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => penalty * weight);
    slope[places] = 0;
    for (const { places: has, positive } of rows) {
      let sum = weights[places] as number;
      for (const place of has) sum += weights[place] as number;
      const error = 1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0);
      for (const place of has) slope[place] = (slope[place] as number) + error;
      slope[places] = (slope[places] as number) + error;
    }
    for (let i = 0; i <= places; i++) {
      const step = slope[i] as number;
      if (step === 0) continue;
      moved[i] = (moved[i] as number) + step * step;
      weights[i] = (weights[i] as number) - (rate * step) / Math.sqrt(moved[i] as number);
    }
  }
  return { bias: weights[places] as number, weights: weights.slice(0, places) };
}

export function logOdds({ bias, weights }: Fitted, places: number[]): number {
  return places.reduce((sum, place) => sum + (weights[place] as number), bias);
}
