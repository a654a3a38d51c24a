import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** What is left to say of an item whose time was over; the eraser alone writes it. */
@Entity('erased_items')
export class ErasedItemEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') itemId: string;
  @Column('text') class: 'items' | 'drafts';
  @Column('timestamptz') endedAt: Date;
  @Column('timestamptz') erasedAt: Date;
  @Column('jsonb') counts: Record<string, number>;
  @Column('text', { array: true }) certificates: string[];
  /** For how long its class was kept, by whom that was set and when; null of what went before this was noted. */
  @Column('integer', { nullable: true }) days: number | null;
  @Column('uuid', { nullable: true }) ruleBy: string | null;
  @Column('timestamptz', { nullable: true }) ruleAt: Date | null;
}

export type ErasedItem = Omit<ErasedItemEntity, 'organisationId'>;
