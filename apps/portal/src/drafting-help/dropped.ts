import type { DroppedSuggestion } from './calls.js';

/** Each reason once, with how often it was given. */
export function countedReasons(dropped: readonly DroppedSuggestion[]): (DroppedSuggestion & { count: number })[] {
  const reasons: (DroppedSuggestion & { count: number })[] = [];
  for (const { why, because } of dropped) {
    const known = reasons.find((each) => each.why === why && each.because === because);
    if (known) known.count += 1;
    else reasons.push({ why, because, count: 1 });
  }
  return reasons;
}
