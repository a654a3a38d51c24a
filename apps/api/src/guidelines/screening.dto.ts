import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, ObjectField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';
import { NODES, type Node } from '#libs/kernel';
import {
  confidences,
  directions,
  longestText,
  severities,
  verdicts,
  type Confidence,
  type Direction,
  type Severity,
  type Verdict,
} from '#libs/screener';

export class ScreeningSituation {
  @TextField({ optional: true, least: 1, most: 30 })
  network?: string;

  @TextField({ optional: true, least: 2, most: 35 })
  language?: string;

  @ChoiceField(['public', 'hcp'], { optional: true, enumName: 'ReadersKind' })
  audience?: 'public' | 'hcp';

  @ChoiceField(directions, { optional: true, enumName: 'Direction' })
  direction?: Direction;

  @ChoiceField(NODES, { optional: true, enumName: 'Node' })
  node?: Node;

  @TextField({ optional: true, least: 1, most: 200, list: { most: 20 }, about: 'Products it is about unnamed.' })
  products?: string[];

  @TextField({ optional: true, most: longestText, about: 'The text of the thread this one answers.' })
  thread?: string;

  @IdField({ optional: true, about: 'The version the text is a variation of.' })
  versionId?: string;
}

export class TextToBeScreened {
  @TextField({ most: longestText })
  text: string;

  @ObjectField(() => ScreeningSituation, { optional: true })
  context?: ScreeningSituation;
}

export class RuleSource {
  title: string;

  url: string;

  @ApiProperty({ type: String, format: 'date', description: 'The day it was read.' })
  read: string;
}

export class FixEdit {
  @ApiProperty({ type: 'integer' })
  start: number;

  @ApiProperty({ type: 'integer' })
  end: number;

  text: string;
}

export class FindingFix {
  label: string;

  edits: FixEdit[];
}

export class Finding {
  rule: string;

  pack: string;

  @ApiProperty({ enum: severities, enumName: 'Severity' })
  severity: Severity;

  @ApiProperty({ enum: confidences, enumName: 'Confidence', required: false })
  confidence?: Confidence;

  @ApiProperty({ type: 'integer', description: 'UTF-16 units of the text, as `end`.' })
  start: number;

  @ApiProperty({ type: 'integer' })
  end: number;

  excerpt: string;

  message: string;

  remedy: string;

  legalBasis: string;

  source: RuleSource;

  @ApiProperty({ type: FindingFix, isArray: true, description: 'Empty for a screening read again later.' })
  fixes: FindingFix[];

  @ApiProperty({ type: Object, additionalProperties: true, required: false })
  details?: Record<string, string | boolean>;
}

/** What a text came to. */
export class ScreeningResult {
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' })
  verdict: Verdict;

  @ApiProperty({ type: Boolean, description: 'It may tell of an adverse event, whatever the verdict.' })
  route: boolean;

  findings: Finding[];
}

export class PackVersion {
  id: string;

  version: string;
}

export class Screening extends ScreeningResult {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  packs: PackVersion[];
}

export class JudgingRule {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'Its id in findings, such as `OWN-1`.' })
  key: string;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class KeptScreening extends Screening {
  @ApiProperty({ type: JudgingRule, isArray: true, description: 'The own rules that judged, as they were then.' })
  ownRules: JudgingRule[];

  @ApiProperty({
    type: 'integer',
    description: 'Of the words only the organisation knows: the revision in force then.',
  })
  wordsRevision: number;

  @ApiProperty({ type: String, description: 'What was screened.', example: 'caption' })
  subjectKind: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  subjectId: string | null;

  @ApiProperty({ type: String, description: 'SHA-256 of the text, in hex.' })
  textHash: string;

  @ApiProperty({ type: Object, additionalProperties: true })
  context: Record<string, unknown>;

  @ApiProperty({
    type: Finding,
    isArray: true,
    description: 'What rules on trial found, without effect on the verdict.',
  })
  shadow: Finding[];

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  member: Person | null;
}
