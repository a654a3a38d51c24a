import { Injectable } from '@nestjs/common';
import { versionSentBack } from '#libs/content';
import { ItemNotice } from './item-notice.js';

@Injectable()
export class ItemSentBack extends ItemNotice {
  readonly name = 'item.sent_back';
  override readonly takes = [versionSentBack];
}
