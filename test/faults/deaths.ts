/** Where a worker dies while it publishes, in the order in which it comes by. */
export const POINTS = [
  'before the claim',
  'after the claim',
  'before the picture',
  'after the picture',
  'before the note',
  'after the note',
  'in the call',
  'after the call',
  'before the outcome',
  'after the outcome',
] as const;
export type Point = (typeof POINTS)[number];
