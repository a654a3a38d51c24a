import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { DeliveryState } from './delivery.rules.js';

/** One message to one member over one channel; of a member, channel and cause there is never a second. */
@Entity('deliveries')
export class DeliveryEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') channel: string;
  @Column('text') cause: string;
  @Column('text') kind: string;
  @Column('boolean') mandatory: boolean;
  /** What whoever composes it wants to know again then: never words, and nothing that opens a door. */
  @Column('jsonb') content: Record<string, unknown>;
  @Column('text') state: DeliveryState;
  @Column('timestamptz') dueAt: Date;
  @Column('integer') tries: number;
  @Column('text', { nullable: true }) code: string | null;
  @Column('uuid', { nullable: true }) claimToken: string | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}

export type DeliveryRecord = Omit<DeliveryEntity, 'organisationId'>;
