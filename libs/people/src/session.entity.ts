import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('sessions')
export class SessionEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { select: false }) tokenHash: Buffer;
  @Column('uuid') memberId: string;
  /** What kind of browser and of system it is on; empty when it did not say, null when nobody looked. */
  @Column('text', { nullable: true }) browser: string | null;
  @Column('text', { nullable: true }) system: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true, select: false }) revokedAt: Date | null;
}
