import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { CaseState } from './case-state.rules.js';
import type { SafetyCase } from './safety-case.js';

@Entity('safety_cases')
export class SafetyCaseEntity implements Omit<SafetyCase, 'criteria'> {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('integer') number: number;
  @Column('text') state: CaseState;
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('uuid', { nullable: true }) reporterId: string | null;
  @Column('text') confidence: SafetyCase['confidence'];
  @Column('timestamptz') awareAt: Date;
  @Column('timestamptz') dueAt: Date;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  @Column('text') sealedCriteria: string;
  @Column('text', { nullable: true }) reference: string | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('timestamptz') updatedAt: Date;
}
