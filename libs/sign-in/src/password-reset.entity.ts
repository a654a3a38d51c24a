import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('password_resets')
export class PasswordResetEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('bytea', { select: false }) tokenHash: Buffer;
  /** For as long as it opens something. */
  @Column('text', { nullable: true, select: false }) sealedToken: string | null;
  @Column('uuid') memberId: string;
  /** The admin who asked; null when somebody typed the member's address. */
  @Column('uuid', { nullable: true }) requestedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** Used, or replaced by a newer one. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
