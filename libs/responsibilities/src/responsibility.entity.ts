import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ResponsibilityKind, ResponsibilityRecord } from './responsibility.js';

@Entity('responsibilities')
export class ResponsibilityEntity implements ResponsibilityRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ResponsibilityKind;
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('uuid', { array: true }) topicIds: string[];
  @Column('text', { array: true }) regions: string[];
  @Column('smallint', { array: true }) weekdays: number[];
  @Column('smallint', { nullable: true }) fromMinute: number | null;
  @Column('smallint', { nullable: true }) untilMinute: number | null;
  @Column('text') timeZone: string;
  @Column('uuid') addedBy: string;
  @Column('timestamptz') addedAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
