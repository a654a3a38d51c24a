import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ItemState } from './item-state.rules.js';

@Entity('content_items')
export class ItemEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') authorId: string;
  @Column('text') state: ItemState;
  @Column('text') title: string;
  /** Where an imported item comes from, so that it is imported once. */
  @Column('text', { nullable: true }) sourceKey: string | null;
  /** The member whose suggestion it was. */
  @Column('uuid', { nullable: true }) suggestedBy: string | null;
  @Column('uuid') currentVersionId: string;
  @Column('uuid', { nullable: true }) approvedVersionId: string | null;
  /** When its first version was approved. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) publishedAt: Date | null;
  @Column('integer') shareCount: number;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  @Column('uuid', { nullable: true }) retiredBy: string | null;
  @Column('text', { nullable: true }) retireReason: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
}
