import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** A member on their way to a network and back. */
@Entity('connection_attempts')
export class ConnectionAttemptEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('bytea') stateHash: Buffer;
  @Column('uuid') memberId: string;
  @Column('uuid') sessionId: string;
  @Column('text') network: string;
  @Column('text') returnTo: string;
  /** What the network's sign-in needs again when the member comes back. */
  @Column('text', { nullable: true }) sealedMemo: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
