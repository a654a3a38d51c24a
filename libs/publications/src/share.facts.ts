import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, IsUUID } from 'class-validator';
import { NODES, type Node } from '#libs/kernel';
import { defineFact, type Fact } from '#libs/ledger';
import type { PublicationFact } from './publication.rules.js';

/** What every fact about a share says. */
export class ShareDetail {
  @IsUUID()
  memberId: string;

  @IsUUID()
  @IsOptional()
  teamId?: string | null;

  @IsUUID()
  itemId: string;

  @IsIn(NODES)
  node: Node;

  @IsString()
  network: string;

  @IsUUID()
  @IsOptional()
  linkId?: string | null;

  /** Why, where there is a reason to give. */
  @IsString()
  @IsOptional()
  code?: string;

  /** Invented, for the demo organisation. */
  @IsBoolean()
  @IsOptional()
  sample?: boolean;
}

/** What exactly was decided on. */
export class ShareCreatedDetail extends ShareDetail {
  @IsUUID()
  versionId: string;

  @IsUUID()
  captionId: string;

  @IsString()
  certificate: string;

  @IsString()
  textHash: string;

  /** What the version is about; entries sealed before this was told have none. */
  @IsUUID(undefined, { each: true })
  @IsOptional()
  topicIds?: string[];
}

class PublicationScheduledDetail extends ShareDetail {
  @IsISO8601()
  dueAt: string;
}

class PublicationWithdrawnDetail extends ShareDetail {
  /** Whether it was live, so that this undoes `publication.published`. */
  @IsBoolean()
  @IsOptional()
  wasPublished?: boolean;
}

/** A member decided to publish one exact text; `publication.scheduled` follows. */
export const shareCreated = defineFact({ kind: 'share.created', subject: 'share', detail: ShareCreatedDetail });

/** Due at `dueAt`; again after each reschedule, release and retry (`code` says why). */
export const publicationScheduled = defineFact({
  kind: 'publication.scheduled',
  subject: 'share',
  detail: PublicationScheduledDetail,
});

/** Live. Scores and reach rest on this fact; it appears at most once a share. */
export const publicationPublished = defineFact({
  kind: 'publication.published',
  subject: 'share',
  detail: ShareDetail,
});

/** Will not be published. */
export const publicationFailed = defineFact({ kind: 'publication.failed', subject: 'share', detail: ShareDetail });

/** May or may not be live; a person decides. */
export const publicationUnknown = defineFact({ kind: 'publication.unknown', subject: 'share', detail: ShareDetail });

/** The network has said of two tries that they are live: it is there twice. */
export const publicationDoubled = defineFact({ kind: 'publication.doubled', subject: 'share', detail: ShareDetail });

/** Waits for a reconnection or for the operator. */
export const publicationHeld = defineFact({ kind: 'publication.held', subject: 'share', detail: ShareDetail });

/** Taken back. */
export const publicationWithdrawn = defineFact({
  kind: 'publication.withdrawn',
  subject: 'share',
  detail: PublicationWithdrawnDetail,
});

const PUBLICATION_FACTS = [
  publicationScheduled,
  publicationPublished,
  publicationFailed,
  publicationUnknown,
  publicationHeld,
  publicationWithdrawn,
];

/** The fact of a kind that a transition names. */
export function publicationFact(
  kind: PublicationFact,
  happening: Parameters<(typeof publicationPublished)['of']>[0],
): Fact {
  return PUBLICATION_FACTS.find((fact) => fact.kind === kind)!.of(happening as never);
}
