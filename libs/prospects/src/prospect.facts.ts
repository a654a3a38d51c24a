import { IsOptional, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class ProspectKindDetail {
  @IsString()
  kind: string;
}

class ProspectLinkedDetail {
  @IsUUID()
  itemId: string;

  @IsUUID()
  linkId: string;

  @IsString()
  channel: string;

  @IsUUID()
  @IsOptional()
  shareId: string | null;
}

/** A seller named a prospect. The ledger holds an id and never the name, which only the seller and their lead read. */
export const prospectNamed = defineFact({ kind: 'prospect.named', subject: 'prospect', detail: ProspectKindDetail });
export const prospectChanged = defineFact({
  kind: 'prospect.changed',
  subject: 'prospect',
  detail: ProspectKindDetail,
});
export const prospectLinked = defineFact({
  kind: 'prospect.linked',
  subject: 'prospect',
  detail: ProspectLinkedDetail,
});
/** Nobody can tell any more whom it meant. */
export const prospectErased = defineFact({ kind: 'prospect.erased', subject: 'prospect' });
