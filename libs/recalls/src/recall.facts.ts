import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { RECALLED_LINKS, type RecalledLinks } from './recall.js';

class ItemRecalledDetail {
  @IsUUID()
  recallId: string;

  /** The version that was approved last. */
  @IsUUID()
  @IsOptional()
  versionId: string | null;

  @IsIn(RECALLED_LINKS)
  links: RecalledLinks;
}

class RecallFinishedDetail {
  @IsUUID()
  recallId: string;
}

/** Nothing of it is shared from here on, and what is out is taken back. Why stands in the recall, in somebody's own words. */
export const itemRecalled = defineFact({ kind: 'item.recalled', subject: 'item', detail: ItemRecalledDetail });

/** Of each share of it, it is known what became of it. */
export const recallFinished = defineFact({ kind: 'recall.finished', subject: 'item', detail: RecallFinishedDetail });
