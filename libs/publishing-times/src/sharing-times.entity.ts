import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { SharingTimes, Slot } from './sharing-times.js';

@Entity('sharing_times')
export class SharingTimesEntity implements SharingTimes {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('time without time zone', { nullable: true }) quietFrom: string | null;
  @Column('time without time zone', { nullable: true }) quietTo: string | null;
  @Column('boolean') quietWeekends: boolean;
  @Column('integer') mostADay: number;
  @Column('integer') lateByMinutes: number;
  @Column('jsonb') slots: Slot[];
  @Column('integer') version: number;
  @Column('timestamptz') updatedAt: Date;
}
