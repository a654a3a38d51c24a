import type { Network } from '#libs/captions';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ConnectionRecord, StoredStatus } from './connection.js';

@Entity('connections')
export class ConnectionEntity implements ConnectionRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') network: Network;
  @Column('text') accountId: string;
  @Column('text') accountName: string;
  @Column('text', { nullable: true }) picture: string | null;
  @Column('text', { array: true }) scopes: string[];
  @Column('text') sealedAccessToken: string;
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('text') status: StoredStatus;
  @Column('timestamptz') connectedAt: Date;
  /** When the network last refused the token. */
  @Column('timestamptz', { nullable: true, select: false }) checkedAt: Date | null;
}
