import { ApiProperty } from '@nestjs/swagger';
import { EXAMPLES, MOST_EXAMPLE, MOST_TEXT } from '#libs/attestations';
import { LANGUAGES, type Language } from '#libs/kernel';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ChoiceField, FlagField, IntegerField, ObjectField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

export class ConductExample {
  @TextField({ least: 1, most: MOST_EXAMPLE, about: 'What happens.' })
  situation: string;

  @TextField({ least: 1, most: MOST_EXAMPLE, about: 'What not to do.' })
  wrong: string;

  @TextField({ least: 1, most: MOST_EXAMPLE, about: 'What to do instead.' })
  right: string;
}

export class ConductText {
  @ChoiceField(LANGUAGES, { enumName: 'Language' })
  language: Language;

  @TextField({ least: 1, most: MOST_TEXT, about: 'Paragraphs, an empty line between them.' })
  text: string;

  @ObjectField(() => ConductExample, { list: { most: EXAMPLES }, about: `Exactly ${EXAMPLES}.` })
  examples: ConductExample[];
}

/** A version to publish. */
export class ConductDraft {
  @IntegerField({ least: 0, most: 100_000, about: 'The version it was written from; 0 before there is any.' })
  basedOn: number;

  @ObjectField(() => ConductText, { list: { most: LANGUAGES.length } })
  texts: ConductText[];

  @FlagField({ about: 'What is scheduled already waits until its member has read this version.' })
  alsoScheduled: boolean;
}

export class ConductSummary {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, description: 'SHA-256 of what it says in all its languages, in hex.' })
  hash: string;

  languages: string[];

  alsoScheduled: boolean;

  @ApiProperty({ type: Person, nullable: true, description: 'Null of what every organisation begins with.' })
  publishedBy: Person | null;

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: string;
}

export class ConductSummaryList {
  items: ConductSummary[];
}

export class ConductVersion extends ConductSummary {
  texts: ConductText[];
}

export class ConductTemplate {
  texts: ConductText[];
}

export class Attestation {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', description: 'What it was read in.' })
  language: Language;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class Conduct {
  @ApiProperty({ type: Boolean, description: 'Whether members attest before they share.' })
  required: boolean;

  current: ConductVersion | null;

  @ApiProperty({ type: Attestation, nullable: true, description: 'Yours, of the current version.' })
  attested: Attestation | null;

  @ApiProperty({ type: Boolean, description: 'You share, and have yet to read the current version.' })
  needed: boolean;
}

export class AttestationRequest {
  @IntegerField({ least: 1, most: 100_000 })
  version: number;

  @TextField({ least: 64, most: 64, about: 'Of the version you read.' })
  hash: string;

  @ChoiceField(LANGUAGES, { enumName: 'Language', about: 'What you read it in.' })
  language: Language;
}

export class ConductVersionParam {
  @IntegerField({ least: 1, most: 100_000 })
  version: number;
}

export class AttestationQuery extends PageQuery {
  @FlagField({
    optional: true,
    about: 'Those who have read the current version, or those who have not; all without it.',
  })
  current?: boolean;
}

export class AttestedMember {
  member: Person;

  team: Person | null;

  @ApiProperty({ type: Boolean, description: 'Whether they have read the current version.' })
  current: boolean;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The last version they have read.' })
  version: number | null;

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', nullable: true })
  language: Language | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;
}

export class AttestedMemberPage extends pageOf(AttestedMember) {}

export class ConductSettingsChange extends Edit {
  @FlagField()
  required: boolean;
}

export class ConductSettings extends Edited {
  required: boolean;

  @ApiProperty({ type: 'integer', description: 'Who may share.' })
  members: number;

  @ApiProperty({ type: 'integer', description: 'How many of them have read the current version.' })
  attested: number;
}

export class ConductReminders {
  @ApiProperty({ type: 'integer', description: 'How many members are told.' })
  reminded: number;
}
