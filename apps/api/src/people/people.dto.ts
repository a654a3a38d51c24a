import { ApiProperty } from '@nestjs/swagger';
import type { FieldChange, ImportOutcome } from '#libs/invitations';
import { ROLES, type Role } from '#libs/kernel';
import { MEMBER_STATUSES, type MemberStatus } from '#libs/people';
import { Edit, Edited } from '../edits/edited.dto.js';
import { NamedTeam } from '../sign-in/sign-in.dto.js';
import { ChoiceField, FlagField, IdField, TextField } from '../fields/fields.js';
import { PageQuery, pageOf } from '../fields/page.dto.js';
import { FieldProblem } from '../problems/problem.dto.js';

const IMPORT_OUTCOMES: ImportOutcome[] = ['invited', 'updated', 'unchanged', 'refused'];
const IMPORT_FIELDS: FieldChange['field'][] = ['name', 'roles', 'team', 'region', 'language'];

export class PeopleQuery extends PageQuery {
  @TextField({ optional: true, most: 100, about: 'Part of a name or e-mail address.' })
  search?: string;

  @IdField({ optional: true })
  teamId?: string;

  @ChoiceField(ROLES, { optional: true, enumName: 'Role' })
  role?: Role;

  @ChoiceField(MEMBER_STATUSES, { optional: true, enumName: 'MemberStatus' })
  status?: MemberStatus;
}

export class NewMember {
  @TextField({ least: 1, most: 254 })
  email: string;

  @TextField({ least: 1, most: 120 })
  name: string;

  @ChoiceField(ROLES, { list: { most: ROLES.length }, enumName: 'Role' })
  roles: Role[];

  @IdField({ optional: true, nullable: true })
  teamId?: string | null;

  @TextField({ optional: true, nullable: true, most: 80 })
  region?: string | null;

  @TextField({
    optional: true,
    nullable: true,
    most: 35,
    about: 'A language code; left away or null, that of the organisation.',
  })
  language?: string | null;
}

export class MemberChange extends Edit {
  @TextField({ optional: true, least: 1, most: 120 })
  name?: string;

  @TextField({ optional: true, most: 254, about: 'What they sign in with; the one before is told too.' })
  email?: string;

  @ChoiceField(ROLES, { optional: true, list: { most: ROLES.length }, enumName: 'Role' })
  roles?: Role[];

  @IdField({ optional: true, nullable: true })
  teamId?: string | null;

  @TextField({ optional: true, nullable: true, most: 80 })
  region?: string | null;

  @TextField({ optional: true, nullable: true, most: 35, about: 'A language code; null for that of the organisation.' })
  language?: string | null;

  @ChoiceField(['active', 'deactivated'], { optional: true })
  status?: 'active' | 'deactivated';
}

export class OpenInvitation {
  @ApiProperty({ type: String, format: 'date-time' })
  sentAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

export class Member extends Edited {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  name: string;

  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: Role[];

  team: NamedTeam | null;

  region: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Null when that of the organisation applies.' })
  language: string | null;

  @ApiProperty({ enum: MEMBER_STATUSES, enumName: 'MemberStatus' })
  status: MemberStatus;

  @ApiProperty({ type: Boolean, description: 'Whether they were erased: nobody can tell any more who they were.' })
  erased: boolean;

  @ApiProperty({ type: OpenInvitation, nullable: true, description: 'The newest one, of somebody who has not joined.' })
  invitation: OpenInvitation | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSeenAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class MemberPage extends pageOf(Member) {}

export class InvitationLink {
  @ApiProperty({ type: String, description: 'Where the person joins, to be handed over. Shown this once.' })
  invitationUrl: string;

  @ApiProperty({ type: Boolean, description: 'Whether it goes out by mail too; else somebody has to hand it over.' })
  mailed: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  invitationExpiresAt: string;
}

export class PasswordResetSent {
  @ApiProperty({ type: Boolean, description: 'Whether the link goes to the person by mail.' })
  mailed: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The link, where there is no mail. Shown this once.' })
  resetUrl: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

export class InvitedMember extends InvitationLink {
  member: Member;
}

export class PeopleImportQuery {
  @FlagField({ optional: true, about: 'Only report what would happen.' })
  dryRun?: boolean;

  @TextField({ optional: true, most: 64, about: 'The plan of a dry run: what it said is done, or nothing.' })
  plan?: string;
}

export class PeopleImportChange {
  @ApiProperty({ enum: IMPORT_FIELDS })
  field: FieldChange['field'];

  @ApiProperty({ type: String, isArray: true, description: 'Empty where there was nothing, as with somebody new.' })
  before: string[];

  after: string[];
}

export class PeopleImportLine {
  @ApiProperty({ type: 'integer', description: 'Counted from 1, which is the header.' })
  line: number;

  email: string;

  name: string;

  @ApiProperty({ enum: IMPORT_OUTCOMES, enumName: 'PeopleImportOutcome' })
  outcome: ImportOutcome;

  problems: FieldProblem[];

  @ApiProperty({
    type: PeopleImportChange,
    isArray: true,
    description: 'Of somebody new, all they get; of somebody known, what changes.',
  })
  changes: PeopleImportChange[];

  @ApiProperty({ type: String, required: false, description: 'For people who were invited. Shown this once.' })
  invitationUrl?: string;
}

export class PeopleImportCounts {
  @ApiProperty({ type: 'integer' })
  invited: number;

  @ApiProperty({ type: 'integer' })
  updated: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  refused: number;
}

export class PeopleImport {
  dryRun: boolean;

  @ApiProperty({ type: String, description: 'Given back with the same file, just this is done or nothing.' })
  plan: string;

  @ApiProperty({ type: Boolean, description: 'Whether invitations go out by mail too.' })
  mailed: boolean;

  lines: PeopleImportLine[];

  counts: PeopleImportCounts;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to know of how the file was read, such as a guessed encoding.',
  })
  notice: string | null;
}
