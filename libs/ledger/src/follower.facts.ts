import { IsInt, IsString } from 'class-validator';
import { defineFact } from './define-fact.js';

class FollowerDetail {
  @IsString()
  follower: string;
}

class EntryRetakenDetail extends FollowerDetail {
  @IsInt()
  position: number;
}

/** A follower has taken in an entry that it had set aside. */
export const entryRetaken = defineFact({ kind: 'entry.retaken', subject: 'entry', detail: EntryRetakenDetail });

/** A projection was built again from the first entry, those it had set aside among them. */
export const followerRebuilt = defineFact({
  kind: 'follower.rebuilt',
  subject: 'organisation',
  detail: FollowerDetail,
});
