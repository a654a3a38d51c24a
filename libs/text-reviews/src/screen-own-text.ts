import { Injectable } from '@nestjs/common';
import { withLink } from '#libs/captions';
import type { ShareableCaption } from '#libs/feed';
import { ScreenText, type RecordedScreening } from '#libs/guidelines';
import type { Actor } from '#libs/kernel';
import { CreateShareLink } from '#libs/links';
import type { Transaction } from '#libs/platform';
import { SecondLook } from './second-look.js';
import type { TextReviewRecord } from './text-review.js';

/** Screens a text that a reviewer is asked about as its readers would see it now, with a link in its place. */
@Injectable()
export class ScreenOwnText {
  constructor(
    private readonly screenText: ScreenText,
    private readonly links: CreateShareLink,
    private readonly secondLook: SecondLook,
  ) {}

  async execute(
    tx: Transaction,
    member: Actor,
    review: Pick<TextReviewRecord, 'text' | 'network' | 'node'>,
    content: ShareableCaption,
  ): Promise<RecordedScreening> {
    return this.screenText.execute(tx, member, {
      text: withLink(review.text, content.linkUrl ? this.links.reserve().url : null),
      subjectKind: 'draft',
      network: review.network,
      language: content.caption.language,
      audiencePublic: content.audiencePublic,
      node: review.node,
      remarks: await this.secondLook.remarks(tx, content, review.text),
    });
  }
}
