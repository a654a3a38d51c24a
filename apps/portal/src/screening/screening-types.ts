import type { Finding as FullFinding } from '#libs/screener';

export type { Fix, Screening, Severity } from '#libs/screener';

/** What is told of a finding; the browser's screener and the API both say this much. */
export type Finding = Pick<
  FullFinding,
  'rule' | 'severity' | 'start' | 'end' | 'excerpt' | 'message' | 'remedy' | 'legalBasis' | 'source' | 'fixes'
>;
