import { IsIn, IsISO8601, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { FREEZE_CAUSES, FREEZE_SCOPES, type FreezeCause, type FreezeScope } from './freeze.js';

class FreezeDetail {
  @IsIn(FREEZE_SCOPES)
  scope: FreezeScope;

  @IsUUID()
  @IsOptional()
  topicId: string | null;

  @IsString()
  @IsOptional()
  network: string | null;

  /** A member's where it is not said. */
  @IsIn(FREEZE_CAUSES)
  @IsOptional()
  cause?: FreezeCause;

  /** When the restored backup was taken, where that is known. */
  @IsISO8601()
  @IsOptional()
  backupAt?: string;
}

/** Nothing that it reaches is published from here on. Why stands in its row, in somebody's own words, unless a restore began it. */
export const freezeStarted = defineFact({ kind: 'freeze.started', subject: 'freeze', detail: FreezeDetail });

/** What it reached may be published again. */
export const freezeLifted = defineFact({ kind: 'freeze.lifted', subject: 'freeze', detail: FreezeDetail });
