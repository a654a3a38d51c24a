import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { SuggestionRecord, SuggestionState } from './suggestion.js';

@Entity('content_suggestions')
export class SuggestionEntity implements SuggestionRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') language: string;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('uuid', { nullable: true }) imageId: string | null;
  @Column('text', { nullable: true }) linkHash: string | null;
  @Column('text') sealedText: string;
  @Column('uuid') screeningId: string;
  @Column('text') state: SuggestionState;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) itemId: string | null;
}
