import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, NODES, ROLES, type Language, type Node, type Role } from '#libs/kernel';
import { FlagField, IntegerField, TextField } from '../fields/fields.js';

export class SignInRequest {
  @TextField({ least: 1, most: 254 })
  email: string;

  @TextField({ least: 1, most: 200 })
  password: string;

  @TextField({ optional: true, most: 63, about: 'Short name of the organisation, for people who belong to several.' })
  organisation?: string;
}

export class ProfileChange {
  @TextField({ optional: true, least: 1, most: 120 })
  name?: string;

  @TextField({
    optional: true,
    nullable: true,
    least: 2,
    most: 35,
    about: 'A language code such as `en`; null for that of the organisation.',
  })
  language?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    most: 64,
    about: 'An IANA time zone; null for that of the organisation.',
  })
  timeZone?: string | null;

  @IntegerField({
    optional: true,
    nullable: true,
    least: 0,
    most: 1_000_000,
    about: 'How many people the member reaches.',
  })
  networkSize?: number | null;

  @FlagField({ optional: true, about: 'Whether the member agrees to stand on leaderboards.' })
  leaderboardConsent?: boolean;
}

export class PasswordChange {
  @TextField({ least: 1, most: 200 })
  current: string;

  @TextField({ least: 1, most: 200, about: 'At least 12 characters.' })
  next: string;
}

export class PasswordResetRequest {
  @TextField({ least: 1, most: 254, about: 'The address to send a link to, if somebody here has it.' })
  email: string;
}

export class PasswordResetAsked {
  @ApiProperty({ type: Boolean, description: 'Whether mails are sent from here at all; the same for every address.' })
  mailed: boolean;
}

export class PasswordResetState {
  @ApiProperty({ type: Boolean, description: 'Whether the link still opens something.' })
  valid: boolean;
}

export class NewPassword {
  @TextField({ least: 1, most: 200, about: 'At least 12 characters.' })
  password: string;
}

export class InvitationAcceptance {
  @TextField({ least: 1, most: 120 })
  name: string;

  @TextField({ least: 1, most: 200, about: 'At least 12 characters.' })
  password: string;
}

export class NamedOrganisation {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  slug: string;

  name: string;

  timeZone: string;

  @ApiProperty({ type: Boolean, description: 'A demonstration: part of its history is a sample that nobody made.' })
  demo: boolean;
}

export class NamedTeam {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;
}

export class Me {
  @ApiProperty({ type: String, format: 'uuid' })
  memberId: string;

  name: string;

  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];

  @ApiProperty({ enum: NODES, enumName: 'Node', isArray: true, description: 'What the member can share as.' })
  nodes: Node[];

  organisation: NamedOrganisation;

  team: NamedTeam | null;

  @ApiProperty({ type: Boolean, description: 'Whether the member leads a team, this one or another.' })
  leadsTeam: boolean;

  region: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The language the member chose, as a code; null when that of the organisation applies.',
  })
  language: string | null;

  @ApiProperty({ type: String, description: 'The one in force for content: captions in it come first.' })
  contentLanguage: string;

  @ApiProperty({ enum: LANGUAGES, enumName: 'Language', description: 'The one that everything around content is in.' })
  interfaceLanguage: Language;

  @ApiProperty({ type: String, nullable: true, description: 'Null when that of the organisation applies.' })
  timeZone: string | null;

  leaderboardConsent: boolean;

  @ApiProperty({ type: Number, nullable: true })
  networkSize: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where share links have a host of their own: fetched once with credentials, it marks this browser, so that the member’s clicks on their own links are told apart.',
  })
  ownLinksUrl: string | null;

  @ApiProperty({ type: String, isArray: true, description: 'What the member may do, such as `content.write`.' })
  capabilities: string[];
}

export class InvitationPreview {
  email: string;

  name: string;

  organisationName: string;
}

export class Session {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  lastSeenAt: string;

  @ApiProperty({ type: String, nullable: true, description: 'A browser’s name, such as `Firefox`.' })
  browser: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A system’s name, such as `Windows`.' })
  system: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether this is the session that asks.' })
  current: boolean;
}

export class SessionList {
  items: Session[];
}

export class DemoPerson {
  email: string;

  name: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];

  team: string | null;
}

export class DemoPeople {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The password all of them have; null where there is no demo.',
  })
  password: string | null;

  items: DemoPerson[];
}
