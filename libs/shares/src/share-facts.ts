import type { Node } from '#libs/kernel';

/**
 * Ledger facts about shares; subject `share`, detail ShareDetail.
 * - `share.created`: a member decided to publish one exact text; followed by `publication.scheduled`
 * - `publication.scheduled`: due at `dueAt`; again after each reschedule, release and retry (`code` says why)
 * - `publication.published`: live. Scores and reach rest on this fact; it appears at most once a share
 * - `publication.failed`: will not be published; `code` says why
 * - `publication.unknown`: may or may not be live; a person decides
 * - `publication.held`: waits for a reconnection or for the operator
 * - `publication.withdrawn`: taken back; with `wasPublished` it undoes `publication.published`
 */
export const SHARE_FACTS = [
  'share.created',
  'publication.scheduled',
  'publication.published',
  'publication.failed',
  'publication.unknown',
  'publication.held',
  'publication.withdrawn',
] as const;
export type ShareFact = (typeof SHARE_FACTS)[number];

export interface ShareDetail {
  memberId: string;
  teamId: string | null;
  itemId: string;
  node: Node;
  network: string;
  linkId: string | null;
  /** A reason, where there is one. */
  code?: string;
  /** On `publication.withdrawn`. */
  wasPublished?: boolean;
  /** On `publication.scheduled`: ISO 8601, UTC. */
  dueAt?: string;
  /** On `share.created`: what exactly was decided on. */
  versionId?: string;
  captionId?: string;
  certificate?: string;
  textHash?: string;
}
