import { ApiProperty } from '@nestjs/swagger';
import { INDUSTRIES, LANGUAGES, type Industry, type Language } from '#libs/kernel';
import { LEADERBOARD_MODES, type LeaderboardMode } from '#libs/people';
import { Edit, Edited } from '../edits/edited.dto.js';
import { ChoiceField, FlagField, ObjectField, TextField } from '../fields/fields.js';

export class LeaderboardSettings {
  @ApiProperty({ enum: LEADERBOARD_MODES, enumName: 'LeaderboardMode' })
  mode: LeaderboardMode;

  worksCouncilRequired: boolean;

  worksCouncilAgreed: boolean;
}

export class Disclosure {
  language: string;

  text: string;
}

export class Organisation extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  slug: string;

  name: string;

  @ApiProperty({ type: String, description: 'How disclosures name the employer.' })
  employerName: string;

  timeZone: string;

  @ApiProperty({
    enum: INDUSTRIES,
    enumName: 'Industry',
    nullable: true,
    description: 'Decides, with the jurisdictions, which packs are in force. Null: not said, so every pack is meant.',
  })
  industry: Industry | null;

  jurisdictions: string[];

  regions: string[];

  @ApiProperty({ type: String, isArray: true, description: 'What content is written in, as language codes.' })
  languages: string[];

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', description: 'What members read unless they choose another.' })
  language: Language;

  leaderboards: LeaderboardSettings;

  @ApiProperty({
    type: Disclosure,
    isArray: true,
    nullable: true,
    description: 'How posts say who employs their author; the usual wording in other languages. Null: they need not.',
  })
  disclosures: Disclosure[] | null;

  @ApiProperty({ type: Boolean, description: 'A demonstration: part of its history is a sample that nobody made.' })
  demo: boolean;
}

export class LeaderboardSettingsChange {
  @ChoiceField(LEADERBOARD_MODES, { optional: true, enumName: 'LeaderboardMode' })
  mode?: LeaderboardMode;

  @FlagField({ optional: true })
  worksCouncilRequired?: boolean;

  @FlagField({ optional: true })
  worksCouncilAgreed?: boolean;
}

export class DisclosureChange {
  @TextField({ least: 1, most: 35 })
  language: string;

  @TextField({ least: 1, most: 300 })
  text: string;
}

export class OrganisationChange extends Edit {
  @TextField({ optional: true, least: 1, most: 120 })
  name?: string;

  @TextField({ optional: true, least: 1, most: 120 })
  employerName?: string;

  @TextField({ optional: true, least: 1, most: 64, about: 'An IANA time zone.' })
  timeZone?: string;

  @ChoiceField(INDUSTRIES, { optional: true, nullable: true, enumName: 'Industry' })
  industry?: Industry | null;

  @TextField({ optional: true, least: 1, most: 80, list: { most: 60 } })
  jurisdictions?: string[];

  @TextField({ optional: true, least: 1, most: 80, list: { most: 200 } })
  regions?: string[];

  @TextField({ optional: true, least: 1, most: 35, list: { most: 60 } })
  languages?: string[];

  @ChoiceField(LANGUAGES, { optional: true, enumName: 'Language' })
  language?: Language;

  @ObjectField(() => DisclosureChange, { optional: true, nullable: true, list: { most: 60 } })
  disclosures?: DisclosureChange[] | null;

  @ObjectField(() => LeaderboardSettingsChange, { optional: true })
  leaderboards?: LeaderboardSettingsChange;
}
