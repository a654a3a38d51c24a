import { Injectable } from '@nestjs/common';
import { textApproved } from '#libs/text-reviews';
import { TextNotice } from './text-notice.js';

/** The member may share exactly this text now. */
@Injectable()
export class TextApproved extends TextNotice {
  readonly name = 'text.approved';
  override readonly takes = [textApproved] as const;
}
