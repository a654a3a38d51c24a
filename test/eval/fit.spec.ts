import { keptWeights, stepsOf } from '#libs/detectors';
import { adverseEventWordWeights } from '#libs/lexicon';
import { fit, logOdds } from './logistic.js';
import { pointAt, thresholds } from './measured.js';

describe('fitting what words weigh', () => {
  const rows = [
    { places: [0, 2], positive: true },
    { places: [1, 2], positive: false },
    { places: [0], positive: true },
    { places: [1], positive: false },
  ];

  it('tells apart what the rows tell apart, and gives the same weights each time', () => {
    const fitted = fit(rows, 3, 0.1);
    expect(logOdds(fitted, [0])).toBeGreaterThan(1);
    expect(logOdds(fitted, [1])).toBeLessThan(-1);
    expect([...fit(rows, 3, 0.1).weights]).toEqual([...fitted.weights]);
  });

  it('finds the threshold of the best F1 and the one that finds a share', () => {
    const values = [3, 2, 1, 0].map((value) => ({ value, positive: value === 3 || value === 1 }));
    expect(thresholds(values, 1)).toEqual({ balanced: 1, cautious: 1 });
    expect(thresholds(values, 0.5).cautious).toBe(3);
    expect(pointAt(values, 1).precision.share).toBeCloseTo(2 / 3);
    expect(pointAt(values, 1).recall.share).toBe(1);
  });

  it('keeps weights as signs that a source file can hold, and reads the same again', () => {
    const steps = stepsOf({ gaps: '', weights: '' });
    for (let i = -40; i <= 40; i++) steps[60 + 90 * (i + 40) + Math.abs(i)] = i;
    const kept = keptWeights(steps);
    expect(new Set(kept.weights).size).toBe(80);
    expect(kept.gaps + kept.weights).not.toMatch(/['\\\s]/);
    expect([...stepsOf(kept)]).toEqual([...steps]);
  });

  it('has weights of both kinds of text', () => {
    const { prose, experience } = adverseEventWordWeights;
    for (const kept of [prose, experience]) expect(stepsOf(kept).some((step) => step !== 0)).toBe(true);
    expect(prose.possible).toBeLessThan(prose.probable);
    expect(experience.possible).toBeLessThan(experience.probable);
  });
});
