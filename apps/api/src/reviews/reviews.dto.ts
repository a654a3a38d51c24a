import { ApiProperty } from '@nestjs/swagger';
import type { PageMark } from '#libs/page-snapshots';
import { verdicts, type Verdict } from '#libs/screener';
import { Item } from '../content/content.dto.js';
import { Topic } from '../topics/topics.dto.js';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';
import { PageMarkField } from '../page-snapshots/page-mark.field.js';

export class ReviewQuery extends PageQuery {
  @ChoiceField(['waiting', 'decided'], { optional: true, enumName: 'ReviewState' })
  state: 'waiting' | 'decided' = 'waiting';

  @ChoiceField(['everybody', 'you'], {
    optional: true,
    enumName: 'ReviewsOf',
    about: 'Of what waits: all of it, or what you decide on now.',
  })
  of: 'everybody' | 'you' = 'everybody';
}

export class ReviewSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  itemId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: 'integer' })
  versionNumber: number;

  title: string;

  author: Person;

  @ApiProperty({ type: Person, description: 'Who wrote this version of it.' })
  writtenBy: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  sentAt: string;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict', nullable: true })
  verdict: Verdict | null;

  route: boolean;

  topics: Topic[];

  @ApiProperty({ type: Boolean, description: 'You had a hand in it, so somebody else decides.' })
  own: boolean;

  @ApiProperty({ type: Boolean, description: 'It was approved before, and is looked at again since.' })
  again: boolean;

  @ApiProperty({ type: Boolean, description: 'It has its approvals; its author has a condition to meet.' })
  waitsForAuthor: boolean;

  language: string[];

  @PageMarkField()
  page: PageMark | null;

  @ApiProperty({ enum: ['approved', 'sent_back', 'rejected'], enumName: 'ReviewDecision', nullable: true })
  decision: 'approved' | 'sent_back' | 'rejected' | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  reviewer: Person | null;
}

export class ReviewSummaryPage extends pageOf(ReviewSummary) {}

/** What somebody decided on a version that has moved on since. */
export class FormerDecision {
  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ enum: ['approved', 'sent_back', 'rejected'], enumName: 'ReviewDecision' })
  decision: 'approved' | 'sent_back' | 'rejected';

  @ApiProperty({ type: String, nullable: true, description: 'On which it was approved.' })
  conditions: string | null;

  reason: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class Review {
  item: Item;

  @ApiProperty({
    type: Item,
    nullable: true,
    description: 'The version last decided on before this one, also on a condition; else the version before this one.',
  })
  previous: Item | null;

  @ApiProperty({ type: FormerDecision, nullable: true, description: 'What you decided last on a version before.' })
  yours: FormerDecision | null;

  own: boolean;
}

export class DecisionRequest {
  @IdField({ about: 'The version you saw.' })
  versionId: string;

  @TextField({
    ...{ optional: true, nullable: true, least: 64, most: 64 },
    about:
      'Of the page behind its link as you saw it; left out when you saw none, and then an approval is refused if one has been read.',
  })
  pageHash?: string | null;

  @ChoiceField(['approved', 'sent_back', 'rejected'], { enumName: 'ReviewDecision' })
  decision: 'approved' | 'sent_back' | 'rejected';

  @IdField({
    optional: true,
    nullable: true,
    about: 'The step of an approval route that you decide on; needed where a version has several.',
  })
  stepId?: string | null;

  @TextField({ optional: true, nullable: true, most: 2_000 })
  reason?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    most: 2_000,
    about: 'What its author has to see to, and confirm, before what you approve is published.',
  })
  conditions?: string | null;

  @FlagField({ optional: true, about: 'Approve although a guideline asks for a review.' })
  override?: boolean;
}
