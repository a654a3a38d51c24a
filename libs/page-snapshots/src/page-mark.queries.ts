/** How the page behind a link stands, where that is worth a word. */
export const PAGE_MARKS = ['changed', 'unseen', 'unreachable'] as const;
export type PageMark = (typeof PAGE_MARKS)[number];

/** Whether the page `w` says something else than what was approved, and so holds its version. */
const HOLDS = `w.organisation_id = current_organisation() AND w.state = 'live' AND w.changed_at IS NOT NULL`;

/** Of the version whose id the expression answers: a `PageMark`, or null. */
export const pageMark = (version: string): string => `(
  SELECT CASE WHEN w.state = 'live' AND w.changed_at IS NOT NULL THEN 'changed'
              WHEN w.state = 'live' AND w.unseen_since IS NOT NULL THEN 'unseen'
              WHEN w.state <> 'ended' AND w.failures > 0 THEN 'unreachable' END
    FROM page_watches w WHERE w.organisation_id = current_organisation() AND w.version_id = ${version})`;

/** Whether its page keeps the version from being shared whose id the expression answers. */
export const heldByPage = (version: string): string =>
  `EXISTS (SELECT FROM page_watches w WHERE ${HOLDS} AND w.version_id = ${version})`;

/** The ids of all versions at whose pages a reviewer is to look: they hold them, or nobody has seen them. */
export const PAGES_TO_SEE = `
  SELECT w.version_id FROM page_watches w
   WHERE w.organisation_id = current_organisation() AND w.state = 'live'
     AND (w.changed_at IS NOT NULL OR w.unseen_since IS NOT NULL)`;
