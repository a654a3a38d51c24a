import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { NODES, type Node } from '#libs/kernel';
import type { TextReviewState } from '#libs/text-reviews';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';
import { ScreeningResult } from '../guidelines/screening.dto.js';

const ORGANIC = NODES.slice(0, 2);
const STATES: TextReviewState[] = ['waiting', 'approved', 'declined', 'superseded'];

export class TextReviewQuery extends PageQuery {
  @ChoiceField(['waiting', 'decided'], { optional: true, enumName: 'ReviewState' })
  state: 'waiting' | 'decided' = 'waiting';

  @FlagField({ optional: true, about: 'Your own; others’ are for reviewers.' })
  mine: boolean = false;

  @IdField({ optional: true })
  itemId?: string;
}

export class TextReviewRequest {
  @IdField()
  versionId: string;

  @IdField()
  captionId: string;

  @ChoiceField(NETWORK_IDS, { enumName: 'Network' })
  network: Network;

  @TextField({ least: 1, most: 20_000, about: 'What readers will see; `{{link}}` where the share link is to stand.' })
  text: string;

  @ChoiceField(ORGANIC, { optional: true, about: 'For members who are both advocate and seller.' })
  node?: Node;
}

export class TextDecisionRequest {
  @TextField({ least: 64, most: 64, about: 'Of the text you saw.' })
  textHash: string;

  @ChoiceField(['approved', 'declined'], { enumName: 'TextDecision' })
  decision: 'approved' | 'declined';

  @TextField({ most: 2_000, about: 'The member reads it, and it goes on record.' })
  reason: string;
}

export class ReviewedItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;

  imageUrl: string | null;

  linkUrl: string | null;

  linkTitle: string | null;
}

export class TextReview {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  item: ReviewedItem;

  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  captionId: string;

  @ApiProperty({ type: String, description: 'What the member started from.' })
  suggestion: string;

  language: string;

  @ApiProperty({ enum: NETWORK_IDS, enumName: 'Network' })
  network: Network;

  @ApiProperty({ enum: NODES, enumName: 'Node' })
  node: Node;

  text: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the text, in hex.' })
  textHash: string;

  @ApiProperty({ enum: STATES, enumName: 'TextReviewState' })
  state: TextReviewState;

  member: Person;

  reviewer: Person | null;

  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The share that rests on the approval.' })
  shareId: string | null;

  @ApiProperty({ type: Boolean, description: 'It is yours, so somebody else decides.' })
  own: boolean;

  screening: ScreeningResult;
}

export class TextReviewPage extends pageOf(TextReview) {}
