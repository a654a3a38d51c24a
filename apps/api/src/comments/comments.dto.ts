import { ApiProperty } from '@nestjs/swagger';
import { NETWORK_IDS, type Network } from '#libs/captions';
import { COMMENT_FIELDS, COMMENT_LIMITS, type CommentField } from '#libs/comments';
import { ChoiceField, IdField, IntegerField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';

export class CommentAnswer {
  @TextField({ least: 1, most: COMMENT_LIMITS.text })
  text: string;
}

export class NewComment extends CommentAnswer {
  @IdField({ about: 'The version that was seen.' })
  versionId: string;

  @ChoiceField(COMMENT_FIELDS, { enumName: 'CommentField', about: 'A text of the version, or the whole.' })
  field: CommentField;

  @ChoiceField(NETWORK_IDS, { optional: true, enumName: 'Network', about: 'Of a caption.' })
  network?: Network;

  @TextField({ optional: true, least: 1, most: 35, about: 'Of a caption.' })
  language?: string;

  @IntegerField({
    optional: true,
    least: 1,
    most: 20,
    about: 'Which of several captions for this network and language, in their order; the first unless told.',
  })
  nth?: number;

  @IntegerField({
    optional: true,
    least: 0,
    most: 1_000_000,
    about: 'Where the words begin that it stands at, in UTF-16 units; with `quote`, or neither.',
  })
  from?: number;

  @TextField({ optional: true, least: 1, most: COMMENT_LIMITS.quote, about: 'These words.' })
  quote?: string;
}

export class Said {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  by: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null when it went with its author.' })
  text: string | null;

  @ApiProperty({ description: 'By somebody else since one last looked.' })
  unread: boolean;
}

export class CommentResolved {
  by: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class CommentThread extends Said {
  @ApiProperty({ enum: COMMENT_FIELDS, enumName: 'CommentField' })
  field: CommentField;

  @ApiProperty({ type: String, nullable: true, description: 'Of a caption.' })
  network: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a caption.' })
  language: string | null;

  @ApiProperty({ type: 'integer', description: 'Which of the captions for these, from 1; 1 of every other text.' })
  nth: number;

  @ApiProperty({ type: 'integer', description: 'Of the version it was said of.' })
  versionNumber: number;

  @ApiProperty({ type: String, nullable: true })
  quote: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Where the words stand in the current version.' })
  from: number | null;

  @ApiProperty({ description: 'Whether its words are in the current version no more.' })
  gone: boolean;

  @ApiProperty({ type: CommentResolved, nullable: true })
  resolved: CommentResolved | null;

  replies: Said[];
}

export class CommentList {
  items: CommentThread[];
}

export class NewCommentId {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
}
