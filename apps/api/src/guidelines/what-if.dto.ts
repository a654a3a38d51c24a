import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_DEFINITION } from '#libs/own-rules';
import { verdicts, type Verdict } from '#libs/screener';
import { FlagField, IdField, TextField } from '../fields/fields.js';
import { Finding } from './screening.dto.js';

export const TRIED_KINDS = ['share', 'caption', 'draft', 'pasted'] as const;
const CHANGE_KINDS = ['definition', 'rule', 'pack'] as const;
const LONGEST_PASTED = 5_000;

/** The change to try: exactly one of `definition`, `ruleId` and `packId`. */
export class ChangeToTry {
  @TextField({ optional: true, least: 1, most: LONGEST_DEFINITION, about: 'A rule that is not kept yet.' })
  definition?: string;

  @IdField({ optional: true, about: 'An own rule, compared with a world without it.' })
  ruleId?: string;

  @TextField({ optional: true, least: 1, most: 100 })
  packId?: string;

  @FlagField({
    optional: true,
    about: 'Of a pack: put it into force, or take it out; the opposite of now when left out.',
  })
  inForce?: boolean;

  @TextField({ optional: true, most: LONGEST_PASTED, list: { most: 500 }, about: 'Texts to try it on, too.' })
  texts?: string[];
}

export class VerdictCounts {
  @ApiProperty({ type: 'integer' })
  pass: number;

  @ApiProperty({ type: 'integer' })
  warn: number;

  @ApiProperty({ type: 'integer' })
  review: number;

  @ApiProperty({ type: 'integer' })
  block: number;

  @ApiProperty({ type: 'integer', description: 'Possible adverse events, whatever their verdict.' })
  route: number;
}

export class TriedExample {
  @ApiProperty({ enum: TRIED_KINDS, enumName: 'TriedKind' })
  kind: (typeof TRIED_KINDS)[number];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Of the share or the caption.' })
  id: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  itemId: string | null;

  title: string | null;

  network: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  at: string | null;

  text: string;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict' })
  before: Verdict;

  @ApiProperty({ enum: verdicts, enumName: 'Verdict' })
  after: Verdict;

  @ApiProperty({ type: Finding, isArray: true, description: 'What would be found anew.' })
  findings: Finding[];

  @ApiProperty({ type: Finding, isArray: true, description: 'What would no longer be found.' })
  gone: Finding[];
}

export class ChangeEffect {
  @ApiProperty({ type: 'integer', description: 'How many texts it was tried on.' })
  texts: number;

  @ApiProperty({ type: Boolean, description: 'There are more; only the newest were tried.' })
  capped: boolean;

  before: VerdictCounts;

  after: VerdictCounts;

  @ApiProperty({ type: 'integer', description: 'Texts with another verdict, or another way to or past drug safety.' })
  changed: number;

  @ApiProperty({ type: 'integer', description: 'Texts with other findings.' })
  touched: number;

  @ApiProperty({ type: TriedExample, isArray: true, description: 'At most 50, the strictest first.' })
  examples: TriedExample[];
}

export class TriedChange {
  @ApiProperty({ enum: CHANGE_KINDS, enumName: 'TriedChangeKind' })
  kind: (typeof CHANGE_KINDS)[number];

  id: string;
}

export class WhatIfAnswer {
  of: TriedChange;

  @ApiProperty({ type: 'integer', description: 'How far back the history goes.' })
  days: number;

  @ApiProperty({ type: ChangeEffect, description: 'On what was shared and written in these days.' })
  history: ChangeEffect;

  @ApiProperty({ type: ChangeEffect, nullable: true, description: 'On the texts of the request.' })
  pasted: ChangeEffect | null;
}
