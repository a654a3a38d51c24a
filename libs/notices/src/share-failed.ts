import { Injectable } from '@nestjs/common';
import { publicationFailed } from '#libs/shares';
import { ShareNotice } from './share-notice.js';

/** It did not go out and will not. */
@Injectable()
export class ShareFailed extends ShareNotice {
  readonly name = 'share.failed';
  override readonly takes = [publicationFailed] as const;
}
