/** One thing two places say differently. */
export interface Mismatch {
  what: string;
  expected: number | string;
  found: number | string;
}

/** What was looked at so far, and what of it disagreed. */
export class Findings {
  readonly mismatches: Mismatch[] = [];

  expect(what: string, expected: number | string, found: number | string): void {
    if (expected !== found) this.mismatches.push({ what, expected, found });
  }
}
