import { IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';

class DeputyDetail {
  @IsUUID()
  id: string;

  @IsUUID()
  deputyId: string;

  @IsString()
  firstOn: string;

  @IsString()
  lastOn: string;
}

/** When somebody is away is theirs: it stands under their key. */
const personal = { fields: ['firstOn', 'lastOn'], of: 'subject' } as const;

/** Somebody stands in for a member on these days. */
export const deputyNamed = defineFact({ kind: 'deputy.named', subject: 'member', detail: DeputyDetail, personal });

/** Somebody else, or on other days. */
export const deputyChanged = defineFact({ kind: 'deputy.changed', subject: 'member', detail: DeputyDetail, personal });

/** From here on they stand in no more, whatever was said before. */
export const deputyEnded = defineFact({ kind: 'deputy.ended', subject: 'member', detail: DeputyDetail, personal });
