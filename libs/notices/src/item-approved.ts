import { Injectable } from '@nestjs/common';
import { versionApproved } from '#libs/content';
import { itemRecalled } from '#libs/recalls';
import { ItemNotice } from './item-notice.js';

@Injectable()
export class ItemApproved extends ItemNotice {
  readonly name = 'item.approved';
  override readonly takes = [versionApproved];
  override readonly settledBy = [itemRecalled];
}
