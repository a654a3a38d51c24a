import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** That a step of a version is open, since when, and until when it is to be decided on. */
@Entity('approval_waits')
export class StepWaitEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid') stepId: string;
  @Column('timestamptz') openedAt: Date;
  @Column('timestamptz', { nullable: true }) soonAt: Date | null;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
}
