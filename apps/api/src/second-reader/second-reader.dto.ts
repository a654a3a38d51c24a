import { ApiProperty } from '@nestjs/swagger';
import { READING_PROBLEMS, REACH_KINDS, type ReachKind, type ReadingProblem } from '#libs/second-reader';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ChoiceField, IdField, ObjectField, TextField } from '../fields/fields.js';

export class SecondReaderReach {
  @ChoiceField(REACH_KINDS, { enumName: 'SecondReaderTopics', about: 'No topic, all, or those of `topicIds`.' })
  topics: ReachKind;

  @IdField({ list: { most: 200 }, about: 'Of `chosen`.' })
  topicIds: string[];
}

export class SecondReaderChange extends Edit {
  @TextField({ least: 1, most: 500, about: 'Of an OpenAI chat API; `/chat/completions` is added to it.' })
  baseUrl: string;

  @TextField({ least: 1, most: 200 })
  model: string;

  @TextField({
    least: 1,
    most: 500,
    optional: true,
    nullable: true,
    about: 'Left out it stays as it is; null takes it away.',
  })
  key?: string | null;

  @ObjectField(() => SecondReaderReach, { about: 'Texts that everybody may see.' })
  public: SecondReaderReach;

  @ObjectField(() => SecondReaderReach, { about: 'Texts for healthcare professionals only.' })
  professionals: SecondReaderReach;
}

export class SecondReaderSettings {
  baseUrl: string;

  model: string;

  @ApiProperty({ type: Boolean, description: 'Whether there is a key; it is never told.' })
  keySet: boolean;

  public: SecondReaderReach;

  professionals: SecondReaderReach;
}

/** Of the last 30 days. */
export class SecondReaderHealth {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSuccessAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastFailureAt: string | null;

  @ApiProperty({ enum: READING_PROBLEMS, enumName: 'ReadingProblem', nullable: true })
  lastProblem: ReadingProblem | null;

  @ApiProperty({ type: 'integer' })
  readings: number;

  @ApiProperty({ type: 'integer' })
  failures: number;

  @ApiProperty({ type: 'integer', description: 'Texts it wanted a person to look at.' })
  reviews: number;

  @ApiProperty({ type: 'integer', description: 'As the endpoint counted them, in and out.' })
  tokens: number;
}

export class SecondReaderPrompt {
  @ApiProperty({ type: 'integer' })
  version: number;

  text: string;
}

export class SecondReader extends Edited {
  @ApiProperty({ type: SecondReaderSettings, nullable: true, description: 'Null while no model is named.' })
  settings: SecondReaderSettings | null;

  health: SecondReaderHealth;

  prompt: SecondReaderPrompt;
}

export class TextToTry {
  @TextField({ least: 1, most: 3_000 })
  text: string;
}

export class QuotedReason {
  @ApiProperty({ type: String, description: 'Words of the text.' })
  quote: string;

  reason: string;
}

export class ModelReading {
  @ApiProperty({
    enum: READING_PROBLEMS,
    enumName: 'ReadingProblem',
    nullable: true,
    description: 'Why it said nothing.',
  })
  problem: ReadingProblem | null;

  @ApiProperty({ enum: ['pass', 'review'], enumName: 'ModelVerdict', nullable: true })
  verdict: 'pass' | 'review' | null;

  @ApiProperty({ type: [QuotedReason] })
  remarks: QuotedReason[];

  @ApiProperty({ type: 'integer', description: 'Remarks left out since they quote nothing of the text.' })
  dropped: number;

  @ApiProperty({ type: 'integer' })
  durationMs: number;

  @ApiProperty({ type: 'integer', nullable: true })
  tokensIn: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  tokensOut: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'What went out; null when the answer was known.' })
  sent: string | null;
}

export class PastText {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'Of the item it shared.' })
  title: string;

  text: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

export class PastTextList {
  @ApiProperty({ type: [PastText] })
  items: PastText[];
}
