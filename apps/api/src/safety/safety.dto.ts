import { ApiProperty } from '@nestjs/swagger';
import { confidences, longestText, type Confidence } from '#libs/screener';
import {
  CASE_STATES,
  CRITERIA,
  EXPORT_FORMATS,
  INBOUND_SOURCES,
  type CaseState,
  type Criterion,
  type ExportFormat,
  type InboundSource,
} from '#libs/safety';
import { Edit, Edited } from '../edits/edited.dto.js';
import {
  ChoiceField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  TextField,
} from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

const QUEUES = ['waiting', 'closed'] as const;

export class SafetyCasesQuery extends PageQuery {
  @ChoiceField(QUEUES, { optional: true, enumName: 'SafetyQueue', about: 'Those that wait unless told otherwise.' })
  state: 'waiting' | 'closed' = 'waiting';

  @IdField({ optional: true })
  assigneeId?: string;
}

export class CriteriaChange {
  @TextField({ optional: true, nullable: true, most: 500 })
  reporter?: string | null;

  @TextField({ optional: true, nullable: true, most: 500 })
  patient?: string | null;

  @TextField({ optional: true, nullable: true, most: 500 })
  product?: string | null;

  @TextField({ optional: true, nullable: true, most: 500 })
  reaction?: string | null;
}

export class SafetyCaseChange extends Edit {
  @ChoiceField(CASE_STATES, { optional: true, enumName: 'SafetyCaseState' })
  state?: CaseState;

  @IdField({ optional: true, nullable: true, about: 'A safety officer; null for nobody.' })
  assigneeId?: string | null;

  @ObjectField(() => CriteriaChange, { optional: true })
  criteria?: CriteriaChange;

  @TextField({ optional: true, nullable: true, most: 100, about: 'The number in your safety database.' })
  reference?: string | null;
}

export class NewSafetyNote {
  @TextField({ least: 1, most: 5_000 })
  text: string;
}

export class NewSafetyCaseExport {
  @ChoiceField(EXPORT_FORMATS, {
    enumName: 'SafetyExportFormat',
    about:
      'json: all of the case. e2b: E2B(R3) XML, not validated against the schema. pdf: for people to read, in your language.',
  })
  format: ExportFormat;
}

export class SafetyCaseExport {
  fileName: string;

  mediaType: string;

  @ApiProperty({ type: String, description: 'Of the file, in hexadecimal; the ledger has the same.' })
  sha256: string;

  @ApiProperty({ type: String, format: 'byte', description: 'The file, in Base64.' })
  content: string;
}

export class SafetySettingsChange extends Edit {
  @IntegerField({ least: 1, most: 360, about: 'Hours from first awareness to the report.' })
  hours: number;
}

export class SafetySettings extends Edited {
  @ApiProperty({ type: 'integer', description: 'Hours from first awareness to the report.' })
  hours: number;
}

export class InboundReport {
  @TextField({ least: 1, most: longestText, about: 'The words of others, as they were written or said.' })
  text: string;

  @ChoiceField(INBOUND_SOURCES, { enumName: 'InboundSource' })
  source: InboundSource;

  @TextField({ optional: true, least: 1, most: 30 })
  network?: string;

  @TextField({ optional: true, least: 1, most: 2_000, about: 'Where it stands.' })
  url?: string;

  @InstantField({
    optional: true,
    about: 'When it reached the company; now when left out. The reporting deadline counts from here.',
  })
  receivedAt?: string;

  @FlagField({ optional: true, about: 'It tells of an adverse event, whatever the rules find.' })
  certain?: boolean;
}

export class InboundOutcome {
  @ApiProperty({ type: String, format: 'uuid' })
  screeningId: string;

  @ApiProperty({ type: Boolean, description: 'Whether the rules found a possible adverse event.' })
  route: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The number of the case, to say to drug safety.' })
  caseReference: string | null;
}

export class SafetyOfficers {
  items: Person[];
}

export class SafetyCriteria {
  reporter: string | null;

  patient: string | null;

  product: string | null;

  reaction: string | null;
}

export class SafetyCaseSummary extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  @ApiProperty({ enum: CASE_STATES, enumName: 'SafetyCaseState' })
  state: CaseState;

  @ApiProperty({ enum: confidences, enumName: 'SafetyConfidence' })
  confidence: Confidence;

  @ApiProperty({
    type: String,
    description: 'What the words were: draft, caption, version or share; or how the words of others came.',
  })
  source: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'First awareness: the reporting deadline counts from here.',
  })
  awareAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  dueAt: string;

  overdue: boolean;

  reporter: Person | null;

  assignee: Person | null;

  criteria: SafetyCriteria;

  @ApiProperty({ enum: CRITERIA, isArray: true, enumName: 'SafetyCriterion', description: 'Questions to follow up.' })
  missing: Criterion[];

  reference: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
}

export class SafetyText {
  @ApiProperty({ type: String, format: 'uuid' })
  screeningId: string;

  @ApiProperty({ type: String, description: 'The exact words that were screened.' })
  text: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of the words of others: the network they stand on.' })
  network: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the words of others: where they stand.' })
  url: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the words of others reached us.',
  })
  receivedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class SafetyNote {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  author: Person;

  text: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class SafetyCase extends SafetyCaseSummary {
  texts: SafetyText[];

  notes: SafetyNote[];
}

export class SafetyCaseSummaryPage extends pageOf(SafetyCaseSummary) {}
