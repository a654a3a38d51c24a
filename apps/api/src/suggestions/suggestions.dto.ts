import { ApiProperty } from '@nestjs/swagger';
import { ITEM_STATES, type ItemState } from '#libs/content';
import { say } from '#libs/kernel';
import { SUGGESTION_LIMITS, SUGGESTION_STATES, type SuggestionState } from '#libs/suggestions';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

const uuid = { type: String, format: 'uuid' } as const;
const moment = { type: String, format: 'date-time' } as const;

export class NewSuggestion {
  @TextField({ optional: true, most: SUGGESTION_LIMITS.link, about: 'Of what it is about; a link, a text, or both.' })
  link?: string;

  @TextField({ optional: true, most: SUGGESTION_LIMITS.text, about: 'A text to share.' })
  text?: string;

  @TextField({ optional: true, most: SUGGESTION_LIMITS.why, about: 'Why it is worth sharing.' })
  why?: string;

  @TextField({
    least: 2,
    most: 35,
    pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    patternMessage: say('must be a language such as en or de-AT'),
  })
  language: string;

  @IdField({ optional: true })
  topicId?: string;

  @IdField({ optional: true, about: 'A picture you uploaded.' })
  imageId?: string;

  @FlagField({ optional: true, about: 'Also when the library or another suggestion has the same link.' })
  anyway?: boolean;
}

export class SuggestionMade {
  @ApiProperty(uuid)
  id: string;

  @ApiProperty({ description: 'Its words may tell of an adverse event and went to drug safety.' })
  toSafety: boolean;
}

export const SUGGESTION_QUEUES = ['waiting', 'decided'] as const;

export class SuggestionQuery extends PageQuery {
  @ChoiceField(SUGGESTION_QUEUES, { optional: true, enumName: 'SuggestionQueue' })
  state: (typeof SUGGESTION_QUEUES)[number] = 'waiting';
}

export class SuggestionDecline {
  @TextField({ least: 1, most: SUGGESTION_LIMITS.reason, about: 'What the member is told.' })
  reason: string;
}

export class SuggestionItem {
  @ApiProperty(uuid)
  itemId: string;
}

export class SuggestionWords {
  @ApiProperty({ type: String, nullable: true })
  link: string | null;

  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  @ApiProperty({ type: String, nullable: true })
  why: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was declined.' })
  reason: string | null;
}

export class SuggestionTopic {
  @ApiProperty(uuid)
  id: string;

  name: string;
}

export class SuggestedItem extends SuggestionItem {
  title: string;

  @ApiProperty({ enum: ITEM_STATES, enumName: 'ItemState' })
  state: ItemState;

  @ApiProperty({ ...moment, nullable: true, description: 'When it was first approved for sharing.' })
  publishedAt: string | null;
}

export class SameLinkItem extends SuggestionItem {
  title: string;
}

export class Suggestion {
  @ApiProperty(uuid)
  id: string;

  member: Person;

  language: string;

  @ApiProperty({ type: SuggestionTopic, nullable: true })
  topic: SuggestionTopic | null;

  @ApiProperty({ type: String, nullable: true, description: 'Address of its picture.' })
  imageUrl: string | null;

  @ApiProperty({
    type: SuggestionWords,
    nullable: true,
    description: 'Null when they went with their member, or it was taken back.',
  })
  words: SuggestionWords | null;

  @ApiProperty({ enum: SUGGESTION_STATES, enumName: 'SuggestionState' })
  state: SuggestionState;

  @ApiProperty(moment)
  madeAt: string;

  @ApiProperty({ type: Person, nullable: true })
  decidedBy: Person | null;

  @ApiProperty({ ...moment, nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: SuggestedItem, nullable: true, description: 'What it became.' })
  item: SuggestedItem | null;

  @ApiProperty({ type: [SameLinkItem], description: 'What the library has with its link; told while it waits.' })
  sameLink: SameLinkItem[];
}

export class SuggestionPage extends pageOf(Suggestion) {}
