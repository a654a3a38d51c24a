import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { RecalledLinks, RecallRecord } from './recall.js';

@Entity('recalls')
export class RecallEntity implements RecallRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('text') reason: string;
  @Column('text') links: RecalledLinks;
  @Column('uuid') recalledBy: string;
  @Column('timestamptz') recalledAt: Date;
  @Column('timestamptz') nextAt: Date;
  @Column('timestamptz', { nullable: true }) calledOffAt: Date | null;
  @Column('timestamptz', { nullable: true }) linksClosedAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
