import { ApiProperty } from '@nestjs/swagger';
import { Edit, Edited } from '../edits/edited.dto.js';
import { FlagField, TextField } from '../fields/fields.js';
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

  @ApiProperty({ type: Object, additionalProperties: true, description: 'For `createScreener` of the same release.' })
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

  rules: PackRule[];
}

export class PackList {
  items: Pack[];
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
