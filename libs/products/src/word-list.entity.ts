import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { WordLists } from './word-lists.rules.js';

/** The lists as they stood under one revision; every one is kept. */
@Entity('word_lists')
export class WordListEntity implements WordLists {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('integer') revision: number;
  @Column('text', { array: true }) competitors: string[];
  @Column('text', { array: true }) customers: string[];
  @Column('text', { array: true }) approvedLinks: string[];
  @Column('jsonb') blackouts: WordLists['blackouts'];
  @Column('uuid', { nullable: true }) madeBy: string | null;
  @Column('timestamptz') madeAt: Date;
}
