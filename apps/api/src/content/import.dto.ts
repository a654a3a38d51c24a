import { ApiProperty } from '@nestjs/swagger';
import { say } from '#libs/kernel';
import { FIRST_NETWORK, NETWORK_IDS, type Network } from '#libs/captions';
import { IMPORT_FORMATS } from '#libs/imports';
import { verdicts, type Verdict } from '#libs/screener';
import { ChoiceField, IdField, IntegerField, TextField } from '../fields/fields.js';

export class ContentImportRequest {
  @ChoiceField(['feed', 'posts'], { enumName: 'ImportSource' })
  source: 'feed' | 'posts';

  @TextField({ optional: true, least: 1, most: 2_000, about: 'Address of an RSS, Atom or JSON feed.' })
  url?: string;

  @TextField({ optional: true, most: 2_000_000, about: 'The feed itself, or posts: lines id|date|text or a CSV.' })
  text?: string;

  @ChoiceField(IMPORT_FORMATS, { optional: true, enumName: 'ImportFormat' })
  format: (typeof IMPORT_FORMATS)[number] = 'auto';

  @IntegerField({ optional: true, least: 1, most: 1_000, about: 'At most so many entries.' })
  limit: number = 200;

  @IdField({ optional: true })
  topicId?: string;

  @ChoiceField(NETWORK_IDS, { optional: true, enumName: 'Network' })
  network: Network = FIRST_NETWORK;

  @TextField({
    optional: true,
    least: 2,
    most: 35,
    pattern: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
    patternMessage: say('must be a language such as en or de-AT'),
  })
  language: string = 'en';
}

export class ContentImportLine {
  @ApiProperty({ type: 'integer' })
  line: number;

  title: string;

  @ApiProperty({ enum: ['imported', 'duplicate', 'refused'], enumName: 'ImportOutcome' })
  outcome: 'imported' | 'duplicate' | 'refused';

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId: string | null;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict', nullable: true })
  verdict: Verdict | null;

  problem: string | null;
}

export class ContentImportCounts {
  @ApiProperty({ type: 'integer' })
  imported: number;

  @ApiProperty({ type: 'integer' })
  duplicate: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

export class ContentImport {
  lines: ContentImportLine[];

  counts: ContentImportCounts;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to know of how the text was read, such as a guessed encoding.',
  })
  notice: string | null;
}
