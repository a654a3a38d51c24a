/** Classes of record, each with a time of its own: what was in the library, what never went to review, what was declined. */
export const RECORD_CLASSES = ['items', 'drafts', 'suggestions'] as const;
export type RecordClass = (typeof RECORD_CLASSES)[number];

/** For how many days after its end a record of each class is kept; null for ever. */
export type Retention = Record<RecordClass, number | null>;

/** `graceDays`: nothing is erased so soon after a hold has ended, so that one who forgot to extend it loses nothing. */
export const RETENTION_LIMITS = { days: 36_500, reason: 1_000, graceDays: 7 };
