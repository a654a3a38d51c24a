import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '#libs/content';
import type { Sentence } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { LookOutcome, LookProgress, SourceRecord, SourceState } from './source.js';

@Entity('sources')
export class SourceEntity implements SourceRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') address: string;
  @Column('uuid', { array: true }) topicIds: string[];
  @Column('text') language: string;
  @Column('jsonb') audience: Audience;
  @Column('uuid') ownerId: string;
  @Column('integer') dailyLimit: number;
  @Column('text') state: SourceState;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('text', { nullable: true }) etag: string | null;
  @Column('text', { nullable: true }) lastModified: string | null;
  @Column('timestamptz') nextLookAt: Date;
  @Column('timestamptz', { nullable: true }) lookingUntil: Date | null;
  @Column('jsonb', { nullable: true }) progress: LookProgress | null;
  @Column('timestamptz', { nullable: true }) lookedAt: Date | null;
  @Column('jsonb', { nullable: true }) outcome: LookOutcome | null;
  @Column('jsonb', { nullable: true }) problem: Sentence | null;
  @Column('timestamptz', { nullable: true }) failingSince: Date | null;
  @Column('integer') failures: number;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) removedBy: string | null;
}
