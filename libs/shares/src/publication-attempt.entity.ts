import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** A try to publish, kept for good. */
@Entity('publication_attempts')
export class PublicationAttemptEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @PrimaryColumn('integer') number: number;
  @Column('uuid') claimToken: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { nullable: true }) message: string | null;
}
