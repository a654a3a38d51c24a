import { ApiProperty } from '@nestjs/swagger';
import { INDUSTRIES, type Industry } from '#libs/kernel';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ChoiceField, FlagField, TextField } from '../fields/fields.js';
import { RuleSource } from './screening.dto.js';

export class RuleSetPack {
  id: string;

  version: string;

  title: string;
}

export class RuleSetContext {
  jurisdictions: string[];

  employer: string;

  @ApiProperty({ type: String, description: 'Whose calendar tells `today`, such as `Europe/London`.' })
  timeZone: string;
}

/** All an organisation has in force, for the engine in the browser. */
export class RuleSet {
  etag: string;

  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: 'For `unpackRuleSet` of the same release, and then its `createScreener`.',
  })
  ruleSet: object;

  packs: RuleSetPack[];

  @ApiProperty({ type: RuleSetContext, description: 'What every text of the organisation is screened with.' })
  context: RuleSetContext;
}

export class PackRule {
  id: string;

  title: string;

  @ApiProperty({ type: String, example: 'review' })
  severity: string;

  @ApiProperty({ type: String, example: 'live' })
  state: string;

  source: RuleSource;

  @ApiProperty({ type: Boolean, description: 'False where the source itself was not read by whoever wrote the rule.' })
  verified: boolean;
}

export class Pack extends Edited {
  id: string;

  version: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null when the newest version is followed.' })
  pinnedVersion: string | null;

  @ApiProperty({
    type: Boolean,
    description:
      'The pinned version is no longer shipped. It stays in force from the copy kept when it was pinned, unless `version` names another.',
  })
  pinnedVersionMissing: boolean;

  @ApiProperty({ type: String, isArray: true, description: 'Those that can be pinned, oldest first.' })
  versions: string[];

  title: string;

  @ApiProperty({ type: String, description: 'Where it binds, such as `UK, EU`, or `any`.' })
  jurisdiction: string;

  owner: string;

  @ApiProperty({ type: String, format: 'date' })
  effective: string;

  @ApiProperty({ type: String, format: 'date', description: 'When it has to be looked over again.' })
  review: string;

  inForce: boolean;

  @ApiProperty({ type: Boolean, description: 'By the jurisdictions and the industry of the organisation.' })
  meant: boolean;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the organisation switched it on or off itself. Null: it is in force where it is `meant`.',
  })
  chosen: boolean | null;

  @ApiProperty({
    enum: INDUSTRIES,
    enumName: 'Industry',
    isArray: true,
    nullable: true,
    description: 'Whom it is for; null for every industry.',
  })
  industries: readonly Industry[] | null;

  rules: PackRule[];
}

export class PackList {
  items: Pack[];
}

/** What an organisation might say of itself. */
export class SettingToTry {
  @ChoiceField(INDUSTRIES, { nullable: true, enumName: 'Industry' })
  industry: Industry | null;

  @TextField({ least: 1, most: 80, list: { most: 60 } })
  jurisdictions: string[];
}

export class NamedPack {
  id: string;

  title: string;
}

/** What would change in what is in force. */
export class PacksMoving {
  entering: NamedPack[];

  leaving: NamedPack[];
}

export class PackChoice extends Edit {
  @FlagField()
  inForce: boolean;

  @TextField({
    optional: true,
    nullable: true,
    most: 40,
    about: 'Stay on this version; null follows the newest; left out, it stays as it is.',
  })
  pinnedVersion?: string | null;
}
