import { IsString } from 'class-validator';
import { defineFact } from '#libs/ledger';

class HoldDetail {
  @IsString()
  reason: string;
}

/** Nothing of the member is erased or deleted from here on; why tells of them, and stands under their key. */
export const holdPlaced = defineFact({
  kind: 'hold.placed',
  subject: 'member',
  detail: HoldDetail,
  personal: { fields: ['reason'], of: 'subject' },
});

export const holdLifted = defineFact({ kind: 'hold.lifted', subject: 'member' });

/** Somebody is to be erased, which waits until the hold is lifted. */
export const erasureAsked = defineFact({ kind: 'erasure.asked', subject: 'member' });
