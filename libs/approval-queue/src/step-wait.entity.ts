import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** Who is left to decide where nobody can who is asked: administrators, or not even they. */
export const LEFT = ['admins', 'nobody'] as const;
export type Left = (typeof LEFT)[number];

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
  /** Null where somebody can decide who is asked. */
  @Column('text', { nullable: true }) unmanned: Left | null;
}

export type StepWait = Omit<StepWaitEntity, 'organisationId'>;
