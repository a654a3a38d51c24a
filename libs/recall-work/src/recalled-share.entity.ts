import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sentence } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';
import type { RecalledShareRecord, RecalledState } from './recalled-share.js';

@Entity('recalled_shares')
export class RecalledShareEntity implements RecalledShareRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') shareId: string;
  @Column('uuid') recallId: string;
  @Column('text') state: RecalledState;
  @Column('text', { nullable: true }) code: string | null;
  @Column('jsonb', { nullable: true }) message: Sentence | null;
  @Column('integer') tries: number;
  @Column('timestamptz') nextAt: Date;
  @Column('timestamptz', { nullable: true }) askedAt: Date | null;
  @Column('integer') reminders: number;
  @Column('timestamptz', { nullable: true }) remindedAt: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledBy: string | null;
}
