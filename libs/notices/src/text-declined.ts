import { Injectable } from '@nestjs/common';
import { textDeclined } from '#libs/text-reviews';
import { TextNotice } from './text-notice.js';

/** The text stays where it is; the reviewer says why. */
@Injectable()
export class TextDeclined extends TextNotice {
  readonly name = 'text.declined';
  override readonly takes = [textDeclined] as const;
}
