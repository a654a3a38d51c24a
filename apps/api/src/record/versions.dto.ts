import { ApiProperty } from '@nestjs/swagger';
import { VERSION_STATES, type VersionState } from '#libs/record';
import { pageOf } from '../fields/page.dto.js';
import { Person } from '../fields/person.dto.js';

/** Somebody's approval of a version. */
export class VersionApproval {
  by: Person;

  @ApiProperty({ type: String, nullable: true, description: 'The step of an approval route, as it was called then.' })
  step: string | null;

  @ApiProperty({ type: Person, nullable: true, description: 'In whose place.' })
  deputyFor: Person | null;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
}

/** One version of an item, with who had which part in it. */
export class VersionOfItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  number: number;

  title: string;

  writtenBy: Person;

  @ApiProperty({ type: String, format: 'date-time' })
  writtenAt: string;

  @ApiProperty({ type: Person, nullable: true })
  sentBy: Person | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it went to review.' })
  sentAt: string | null;

  @ApiProperty({ enum: VERSION_STATES, enumName: 'VersionState' })
  state: VersionState;

  @ApiProperty({ type: [VersionApproval], description: 'Everybody’s, the first first.' })
  approvals: VersionApproval[];

  @ApiProperty({ type: Person, nullable: true, description: 'Who decided last.' })
  decidedBy: Person | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The reviewer’s.' })
  reason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when nothing of an approved version is shared any more.',
  })
  until: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishFrom: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  @ApiProperty({ type: Boolean, description: 'Whether there is a certificate of it.' })
  certified: boolean;
}

export class VersionOfItemPage extends pageOf(VersionOfItem) {}
