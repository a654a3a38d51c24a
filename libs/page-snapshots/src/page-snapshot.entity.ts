import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sentence } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { PageSnapshot } from './page-snapshot.js';

@Entity('page_snapshots')
export class PageSnapshotEntity implements PageSnapshot {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('text') address: string;
  @Column('integer', { nullable: true }) status: number | null;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) mainText: string | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('jsonb', { nullable: true }) problem: Sentence | null;
  @Column('timestamptz') fetchedAt: Date;
}
