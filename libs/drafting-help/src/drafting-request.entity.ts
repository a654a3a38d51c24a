import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ReadingProblem } from '#libs/second-reader';
import type { DraftingRequest, HelpKind, HelpPurpose } from './drafting-help.js';

@Entity('drafting_requests')
export class DraftingRequestEntity implements DraftingRequest {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') memberId: string;
  @Column('text') purpose: HelpPurpose;
  @Column('text') kind: HelpKind;
  @Column('text') textHash: string;
  @Column('text') model: string;
  @Column('integer') promptVersion: number;
  @Column('timestamptz') askedAt: Date;
  @Column('integer', { nullable: true }) durationMs: number | null;
  @Column('text', { nullable: true }) problem: ReadingProblem | null;
  @Column('integer', { nullable: true }) tokensIn: number | null;
  @Column('integer', { nullable: true }) tokensOut: number | null;
  @Column('text', { array: true }) suggestions: string[];
  @Column('integer') shown: number;
  @Column('integer') dropped: number;
}
