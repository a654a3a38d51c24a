import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** When a member's next digest is, and up to when they were told what is new. */
@Entity('digests')
export class DigestEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  /** When somebody is to look at it: some minutes before it is due, at once when something about it has changed. */
  @Column('timestamptz') lookAt: Date;
  /** When it is due by what the member had chosen then; null while nothing is planned. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  /** The day that is on the member's calendar. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** The day of the last one: there is none more on it. */
  @Column('date', { nullable: true }) lastOn: string | null;
  @Column('timestamptz') toldUntil: Date;
}
