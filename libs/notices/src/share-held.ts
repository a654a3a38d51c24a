import { Injectable } from '@nestjs/common';
import {
  publicationFailed,
  publicationHeld,
  publicationPublished,
  publicationScheduled,
  publicationWithdrawn,
} from '#libs/shares';
import { ShareNotice } from './share-notice.js';

/** It waits for something that the member can do, until it goes on. */
@Injectable()
export class ShareHeld extends ShareNotice {
  readonly name = 'share.held';
  override readonly takes = [publicationHeld] as const;
  override readonly settledBy = [publicationScheduled, publicationPublished, publicationFailed, publicationWithdrawn];
}
