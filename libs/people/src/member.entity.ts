import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { MemberRecord, MemberStatus } from './member.js';

@Entity('members')
export class MemberEntity implements MemberRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) teamId: string | null;
  @Column('text', { array: true }) roles: Role[];
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) timeZone: string | null;
  @Column('text') status: MemberStatus;
  @Column('integer', { nullable: true }) networkSize: number | null;
  @Column('timestamptz', { name: 'leaderboard_consent_at', nullable: true }) consentedAt: Date | null;
  /** Nobody but who checks it is told. */
  @Column('text', { nullable: true, select: false }) passwordHash: string | null;
  @Column('timestamptz', { nullable: true, select: false }) lastSeenAt: Date | null;
  @Column('timestamptz', { select: false }) createdAt: Date;
  @Column('timestamptz', { select: false }) updatedAt: Date;
}
