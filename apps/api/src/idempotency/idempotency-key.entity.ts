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
  @Column('timestamptz') createdAt: Date;
}
