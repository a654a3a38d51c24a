import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { DeputyRecord, LocalDay } from './deputy.js';

@Entity('deputies')
export class DeputyEntity implements DeputyRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('uuid') deputyId: string;
  @Column('date') firstOn: LocalDay;
  @Column('date') lastOn: LocalDay;
  @Column('timestamptz') beginsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('uuid') namedBy: string;
  @Column('timestamptz') namedAt: Date;
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
