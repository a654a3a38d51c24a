import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sentence } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { EntryOutcome, SourceEntryRecord } from './source.js';

@Entity('source_entries')
export class SourceEntryEntity implements SourceEntryRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') sourceId: string;
  @PrimaryColumn('text') entryKey: string;
  /** The same in every feed that has it. */
  @Column('text', { nullable: true }) identity: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) linkUrl: string | null;
  @Column('text') outcome: EntryOutcome;
  @Column('uuid', { nullable: true }) itemId: string | null;
  @Column('text', { nullable: true }) hash: string | null;
  @Column('integer') revision: number;
  @Column('jsonb', { nullable: true }) problem: Sentence | null;
  @Column('jsonb', { nullable: true }) pictureProblem: Sentence | null;
  @Column('text', { nullable: true }) change: 'followed' | 'left_alone' | null;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;
  @Column('timestamptz') seenAt: Date;
}
