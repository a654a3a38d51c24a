import { Injectable } from '@nestjs/common';
import { versionApproved } from '#libs/content';
import { ItemNotice } from './item-notice.js';

@Injectable()
export class ItemApproved extends ItemNotice {
  readonly name = 'item.approved';
  override readonly takes = [versionApproved];
}
