import { Injectable } from '@nestjs/common';
import { deletionAsked } from '#libs/recall-work';
import {
  publicationDoubled,
  publicationFailed,
  publicationPublished,
  publicationScheduled,
  publicationUnknown,
  publicationWithdrawn,
} from '#libs/shares';
import { ShareNotice } from './share-notice.js';

/** Only its member can see whether it is live, or can choose which of two stays. */
@Injectable()
export class ShareUnknown extends ShareNotice {
  readonly name = 'share.unknown';
  override readonly takes = [publicationUnknown, publicationDoubled];
  override readonly settledBy = [
    publicationScheduled,
    publicationPublished,
    publicationFailed,
    publicationWithdrawn,
    deletionAsked,
  ];
}
