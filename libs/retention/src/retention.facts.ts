import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Min } from 'class-validator';
import { defineFact } from '#libs/ledger';
import type { ErasedCounts } from './retention.rules.js';
import type { Retention } from './retention.js';

class RetentionDetail implements Retention {
  @IsInt()
  @Min(1)
  @IsOptional()
  items: number | null;

  @IsInt()
  @Min(1)
  @IsOptional()
  drafts: number | null;

  @IsInt()
  @Min(1)
  @IsOptional()
  suggestions: number | null;
}

class ItemHoldDetail {
  @IsUUID()
  holdId: string;
}

class HoldUntilDetail extends ItemHoldDetail {
  /** Its last day on the organisation's calendar; without one it has no end. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsOptional()
  until?: string | null;
}

class ItemErasedDetail implements Omit<ErasedCounts, 'opened'> {
  @IsIn(['items', 'drafts'])
  class: 'items' | 'drafts';

  @IsISO8601()
  endedAt: string;

  /** For how long its class was kept. */
  @IsInt()
  @IsOptional()
  days?: number | null;

  @IsInt()
  versions: number;

  @IsInt()
  captions: number;

  @IsInt()
  approvals: number;

  @IsInt()
  comments: number;

  @IsInt()
  snapshots: number;

  @IsInt()
  shares: number;

  /** Texts that members opened elsewhere; earlier entries do not say. */
  @IsInt()
  @IsOptional()
  opened?: number;

  @IsInt()
  screenings: number;

  /** The hashes of its certificates, by which a paper that somebody still has is known again. */
  @IsString({ each: true })
  certificates: string[];
}

class SuggestionErasedDetail {
  @IsISO8601()
  endedAt: string;
}

/** From here on records are kept for so many days after their end; null for ever. */
export const retentionChanged = defineFact({
  kind: 'retention.changed',
  subject: 'organisation',
  detail: RetentionDetail,
});

/** Nothing of the item is erased from here on; why stands with the hold, in somebody's own words. */
export const itemHoldPlaced = defineFact({ kind: 'item_hold.placed', subject: 'item', detail: HoldUntilDetail });

/** It ends on another day from here on, or has no end. */
export const itemHoldEndChanged = defineFact({
  kind: 'item_hold.end_changed',
  subject: 'item',
  detail: HoldUntilDetail,
});

/** Why stands with the hold, as why it was placed does. */
export const itemHoldLifted = defineFact({ kind: 'item_hold.lifted', subject: 'item', detail: ItemHoldDetail });

/** Its time was over: nothing of it is left but this, the ledger's other entries, and figures. */
export const itemErased = defineFact({ kind: 'item.erased', subject: 'item', detail: ItemErasedDetail });

export const suggestionErased = defineFact({
  kind: 'content_suggestion.erased',
  subject: 'content_suggestion',
  detail: SuggestionErasedDetail,
});
