import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Industry, Language } from '#libs/kernel';
import type { LeaderboardMode, Organisation } from './organisation.js';

@Entity('organisations')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text') employerName: string;
  @Column('text') timeZone: string;
  @Column('text', { nullable: true }) industry: Industry | null;
  @Column('text', { array: true }) jurisdictions: string[];
  @Column('text', { array: true }) regions: string[];
  @Column('text', { array: true }) languages: string[];
  @Column('text') language: Language;
  @Column('jsonb', { nullable: true }) disclosures: Organisation['disclosures'];
  @Column('text') leaderboardsMode: LeaderboardMode;
  @Column('boolean') worksCouncilRequired: boolean;
  @Column('boolean') worksCouncilAgreed: boolean;
  @Column('boolean') demo: boolean;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
