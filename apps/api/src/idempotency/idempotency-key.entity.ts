import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('text') key: string;
  @Column('text') route: string;
  @Column('text') requestHash: string;
  /** Null while the first attempt is at work, as is the answer. */
  @Column('integer', { nullable: true }) status: number | null;
  /** Sealed: it may hold what is shown only once. */
  @Column('text', { nullable: true }) answer: string | null;
  /** Whose work it is: who has lost it commits nothing more. */
  @Column('uuid', { nullable: true }) lease: string | null;
  /** Moved on while the work goes on; afterwards somebody else may do it. */
  @Column('timestamptz') leasedUntil: Date;
  /** Whether something of the work was committed: then nobody does it again. */
  @Column('boolean') wrote: boolean;
  @Column('timestamptz') createdAt: Date;
}
