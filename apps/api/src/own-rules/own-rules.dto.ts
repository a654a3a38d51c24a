import { ApiProperty } from '@nestjs/swagger';
import { LONGEST_DEFINITION, OWN_RULE_STATES, type OwnRuleState } from '#libs/own-rules';
import { longestText, severities, type Severity } from '#libs/screener';
import { ChoiceField, IntegerField, TextField } from '../fields/fields.js';
import { Person } from '../fields/person.dto.js';
import { ScreeningResult } from '../guidelines/screening.dto.js';

const about =
  'One rule in the format of the packs, in YAML or JSON, with examples that must pass and fail; `source` and `legalBasis` may be left out, `texts` may hold `title`, `message` and `remedy` in other languages, such as `{de: {…}}`.';

export class NewOwnRule {
  @TextField({ least: 1, most: LONGEST_DEFINITION, about })
  definition: string;

  @ChoiceField(['draft', 'shadow', 'live'], { optional: true, enumName: 'NewOwnRuleState' })
  state?: 'draft' | 'shadow' | 'live';
}

export class OwnRuleChange {
  @TextField({ least: 1, most: LONGEST_DEFINITION, about })
  definition: string;

  @IntegerField({ least: 1, most: 1_000_000, about: 'The version the change was made from.' })
  version: number;
}

export class OwnRuleMove {
  @ChoiceField(OWN_RULE_STATES, { enumName: 'OwnRuleState' })
  state: OwnRuleState;
}

export class RuleToPreview {
  @TextField({ most: LONGEST_DEFINITION, about })
  definition: string;

  @TextField({ optional: true, most: longestText })
  text?: string;
}

export class OwnRule {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, description: 'The id its definition gives it, as findings name it.', example: 'OWN-1' })
  key: string;

  title: string;

  @ApiProperty({ enum: severities, enumName: 'Severity' })
  severity: Severity;

  @ApiProperty({ enum: OWN_RULE_STATES, enumName: 'OwnRuleState' })
  state: OwnRuleState;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, description: 'As it was written.' })
  definition: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  updatedBy: Person | null;
}

export class OwnRuleList {
  items: OwnRule[];
}

export class OwnRuleVersion {
  @ApiProperty({ type: 'integer' })
  version: number;

  definition: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  by: Person | null;
}

export class OwnRuleHistory extends OwnRule {
  @ApiProperty({ type: OwnRuleVersion, isArray: true, description: 'Newest first.' })
  versions: OwnRuleVersion[];
}

export class DefinitionProblem {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' })
  line: number;

  @ApiProperty({ type: String, nullable: true, example: 'examples.fail' })
  field: string | null;

  message: string;
}

export class PreviewedRule {
  key: string;

  title: string;

  @ApiProperty({ enum: severities, enumName: 'Severity' })
  severity: Severity;
}

export class RulePreview {
  problems: DefinitionProblem[];

  @ApiProperty({ type: PreviewedRule, nullable: true, description: 'Null while there are problems.' })
  rule: PreviewedRule | null;

  @ApiProperty({ type: ScreeningResult, nullable: true, description: 'What the rule alone finds in the text.' })
  screening: ScreeningResult | null;
}
