import { IsInt, IsString, IsUUID } from 'class-validator';
import { defineFact } from '#libs/ledger';
import { ShareDetail } from '#libs/shares';

class RecalledShareDetail extends ShareDetail {
  @IsUUID()
  recallId: string;
}

class MemberAskedDetail extends RecalledShareDetail {
  /** Why the product cannot do it. */
  @IsString()
  declare code: string;
}

class MemberRemindedDetail extends RecalledShareDetail {
  /** Which reminder it is, from 1 on. */
  @IsInt()
  number: number;
}

/** Its member was asked to delete the post of a recalled item. */
export const deletionAsked = defineFact({ kind: 'recall.asked', subject: 'share', detail: MemberAskedDetail });

export const deletionReminded = defineFact({
  kind: 'recall.reminded',
  subject: 'share',
  detail: MemberRemindedDetail,
});

/** Its network was asked for the post, and does not have it any more. */
export const deletionFound = defineFact({ kind: 'recall.found_gone', subject: 'share', detail: RecalledShareDetail });

/** Somebody looked at the network and says that the post is not there. */
export const deletionConfirmed = defineFact({
  kind: 'recall.confirmed',
  subject: 'share',
  detail: RecalledShareDetail,
});
