import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** That people were reminded of a stage of something, whoever they were. */
@Entity('reminders')
export class ReminderEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('text') kind: string;
  @PrimaryColumn('uuid') subjectId: string;
  @PrimaryColumn('text') stage: string;
  @Column('timestamptz') at: Date;
}
