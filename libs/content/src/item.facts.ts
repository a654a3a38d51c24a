import { IsBoolean, IsOptional, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ItemCreatedDetail {
  @IsUUID()
  versionId: string;

  /** Whether a feed or a list brought it. */
  @IsBoolean()
  imported: boolean;
}

class ItemRetiredDetail {
  /** The version that was approved, if one was. */
  @IsUUID()
  @IsOptional()
  versionId?: string | null;
}

export const itemCreated = defineFact({ kind: 'item.created', subject: 'item', detail: ItemCreatedDetail });

/** Taken out of the library: nothing of it is shared any more, what waits is called off. */
export const itemRetired = defineFact({ kind: 'item.retired', subject: 'item', detail: ItemRetiredDetail });
