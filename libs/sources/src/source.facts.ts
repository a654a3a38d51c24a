import { IsArray, IsIn, IsInt, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

export const STOP_REASONS = ['failing', 'owner_gone'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

class SourceFollowedDetail {
  @IsUUID()
  ownerId: string;
}

class SourceChangedDetail {
  @IsArray()
  @IsString({ each: true })
  fields: string[];
}

class SourceLookedDetail {
  @IsInt()
  taken: number;

  @IsInt()
  waiting: number;

  @IsInt()
  known: number;

  @IsInt()
  refused: number;

  @IsInt()
  changed: number;
}

class SourceStoppedDetail extends SourceFollowedDetail {
  @IsIn(STOP_REASONS)
  reason: StopReason;
}

class NoDetail {}

export const sourceFollowed = defineFact({ kind: 'source.followed', subject: 'source', detail: SourceFollowedDetail });
export const sourceChanged = defineFact({ kind: 'source.changed', subject: 'source', detail: SourceChangedDetail });
/** A look found something in the feed that was not there before. */
export const sourceLooked = defineFact({ kind: 'source.looked', subject: 'source', detail: SourceLookedDetail });
/** Nobody looks at it any more until somebody starts it again. */
export const sourceStopped = defineFact({ kind: 'source.stopped', subject: 'source', detail: SourceStoppedDetail });
export const sourceRemoved = defineFact({ kind: 'source.removed', subject: 'source', detail: NoDetail });
