import { IsInt, IsISO8601, IsOptional, IsString, Matches } from 'class-validator';
import { KEY_ROTATED } from '#libs/chain';
import { defineFact } from './define-fact.js';

/** Fingerprints of the key that signs the seal of this entry, and of the one that signs from the next seal on. */
class KeyRotated {
  @Matches(/^[0-9a-f]{64}$/)
  from: string;

  @Matches(/^[0-9a-f]{64}$/)
  to: string;
}

export const keyRotated = defineFact({ kind: KEY_ROTATED, subject: 'organisation', detail: KeyRotated });

class KeyTakenUp {
  @Matches(/^[0-9a-f]{64}$/)
  key: string;
}

/** The first that a fresh key seals. */
export const keyTakenUp = defineFact({ kind: 'ledger.key_taken_up', subject: 'organisation', detail: KeyTakenUp });

class EpochOpenedDetail {
  @IsInt()
  epoch: number;

  /** When the backup was taken that the organisation goes on from; absent where nobody knew. */
  @IsISO8601()
  @IsOptional()
  takenAt?: string;

  /** The last seal that the backup had: whoever knows a later one knows what was lost. */
  @IsInt()
  lastSeal: number;

  @IsString()
  @IsOptional()
  lastSealHash?: string | null;

  @IsInt()
  lastPosition: number;
}

/** A backup was restored: what happened after it may have been undone here, and nowhere else. */
export const epochOpened = defineFact({
  kind: 'ledger.epoch_opened',
  subject: 'organisation',
  detail: EpochOpenedDetail,
});

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
