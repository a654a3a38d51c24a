import { IsOptional, IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ItemStagedDetail {
  @IsString()
  @IsOptional()
  stage: string | null;
}

/** An item is meant for that stage from here on, or for none. */
export const itemStaged = defineFact({ kind: 'item.staged', subject: 'item', detail: ItemStagedDetail });
