import { ApiProperty } from '@nestjs/swagger';
import {
  HISTORY_STATES,
  ITEM_STATES,
  PEOPLE_SHOWN,
  type HistoryState,
  type ItemState,
  type PeopleShown,
} from '#libs/content';
import type { PageMark } from '#libs/page-snapshots';
import { verdicts, type Verdict } from '#libs/screener';
import { edited } from '../edits/edited.dto.js';
import { ChoiceField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';
import { PageMarkField } from '../page-snapshots/page-mark.field.js';
import { ScreeningResult } from '../guidelines/screening.dto.js';
import { Topic } from '../topics/topics.dto.js';
import { Caption } from './caption.dto.js';

export class ContentQuery extends PageQuery {
  @TextField({ optional: true, most: 200 })
  search?: string;

  @ChoiceField(ITEM_STATES, { optional: true, enumName: 'ItemState' })
  state?: ItemState;

  @IdField({ optional: true })
  topicId?: string;

  @IdField({ optional: true })
  authorId?: string;
}

export class RetireReason {
  @TextField({ most: 1_000 })
  reason: string;
}

export class ItemSummary {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  title: string;

  @ApiProperty({ enum: ITEM_STATES, enumName: 'ItemState' })
  state: ItemState;

  @ApiProperty({
    type: Boolean,
    description: 'In review with all its approvals, until its author has met a condition of one.',
  })
  waitsForAuthor: boolean;

  topics: Topic[];

  author: Person;

  @ApiProperty({ type: 'integer' })
  versionNumber: number;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'In nobody’s feed before.' })
  publishFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict', nullable: true })
  verdict: Verdict | null;

  @ApiProperty({ type: 'integer', description: 'How many members have shared it.' })
  shareCount: number;

  @ApiProperty({ type: 'integer', description: 'How often people followed the links of its shares.' })
  humanClicks: number;

  @ApiProperty({ type: String, isArray: true, description: 'Of its captions, each once.' })
  languages: string[];

  imageUrl: string | null;

  @PageMarkField()
  page: PageMark | null;
}

export class ItemSummaryPage extends pageOf(ItemSummary) {}

export class Audience {
  teams: string[];

  regions: string[];

  languages: string[];

  public: boolean;
}

export class ItemVersion {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of what was approved; null before.' })
  certificate: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class ApprovedVersion {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  certificate: string;

  @ApiProperty({ type: String, format: 'date-time' })
  approvedAt: string;
}

export class ItemReview {
  @ApiProperty({ type: String, format: 'date-time' })
  sentAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ enum: ['approved', 'sent_back', 'rejected'], enumName: 'ReviewDecision', nullable: true })
  decision: 'approved' | 'sent_back' | 'rejected' | null;

  reason: string | null;

  reviewer: Person | null;
}

export class ItemHistoryStep {
  @ApiProperty({ type: String, format: 'uuid' })
  versionId: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ enum: HISTORY_STATES, enumName: 'HistoryState' })
  state: HistoryState;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  by: Person | null;

  reason: string | null;
}

/** An item with one of its versions, the newest unless said otherwise. */
export class Item {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: ITEM_STATES, enumName: 'ItemState' })
  state: ItemState;

  title: string;

  summary: string | null;

  linkUrl: string | null;

  linkTitle: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  imageId: string | null;

  imageUrl: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What the picture shows.' })
  imageAlt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who owns the picture, and under what licence or consent it is shown.',
  })
  imageRights: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Nothing is shared from then on.' })
  imageRightsUntil: string | null;

  @ApiProperty({ enum: PEOPLE_SHOWN, enumName: 'PeopleShown', nullable: true })
  imagePeople: PeopleShown | null;

  topics: Topic[];

  audience: Audience;

  featured: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'In nobody’s feed before.' })
  publishFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ type: 'integer' })
  shareCount: number;

  author: Person;

  version: ItemVersion;

  @ApiProperty({ type: ApprovedVersion, nullable: true, description: 'What members can share now.' })
  approvedVersion: ApprovedVersion | null;

  captions: Caption[];

  @ApiProperty({ type: ScreeningResult, nullable: true, description: 'Of the title, summary and link title.' })
  screening: ScreeningResult | null;

  @ApiProperty({ type: ItemReview, nullable: true, description: 'Of this version; null while it is a draft.' })
  review: ItemReview | null;

  history: ItemHistoryStep[];
}

/** The same as those who may change it see it. */
export class EditedItem extends edited(Item) {}
