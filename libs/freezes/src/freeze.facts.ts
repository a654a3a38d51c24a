import { IsIn, IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { FREEZE_SCOPES, type FreezeScope } from './freeze.js';

class FreezeDetail {
  @IsIn(FREEZE_SCOPES)
  scope: FreezeScope;

  @IsUUID()
  @IsOptional()
  topicId: string | null;

  @IsString()
  @IsOptional()
  network: string | null;
}

/** Nothing that it reaches is published from here on. Why stands in its row, in somebody's own words. */
export const freezeStarted = defineFact({ kind: 'freeze.started', subject: 'freeze', detail: FreezeDetail });

/** What it reached may be published again. */
export const freezeLifted = defineFact({ kind: 'freeze.lifted', subject: 'freeze', detail: FreezeDetail });
