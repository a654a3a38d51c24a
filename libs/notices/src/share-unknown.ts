import { Injectable } from '@nestjs/common';
import { deletionAsked } from '#libs/recall-work';
import { publicationFailed, publicationPublished, publicationScheduled, publicationUnknown } from '#libs/shares';
import { ShareNotice } from './share-notice.js';

/** Only its member can see whether it is live. */
@Injectable()
export class ShareUnknown extends ShareNotice {
  readonly name = 'share.unknown';
  override readonly takes = [publicationUnknown] as const;
  override readonly settledBy = [publicationScheduled, publicationPublished, publicationFailed, deletionAsked];
}
