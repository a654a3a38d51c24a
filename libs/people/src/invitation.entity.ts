import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('invitations')
export class InvitationEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { select: false }) tokenHash: Buffer;
  /** For as long as it opens something. */
  @Column('text', { nullable: true, select: false }) sealedToken: string | null;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) invitedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
