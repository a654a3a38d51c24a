import { Injectable } from '@nestjs/common';
import type { ToldBy } from '#libs/notifications';
import { publicationPublished } from '#libs/shares';
import { ShareNotice } from './share-notice.js';

/** Good news that nobody waits for: no mail unless they want it. */
@Injectable()
export class SharePublished extends ShareNotice {
  readonly name = 'share.published';
  override readonly takes = [publicationPublished] as const;
  override readonly usually: ToldBy = { inbox: true, mail: 'off' };
}
