import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { StepDecision, StepVerdict } from './approval-route.js';

@Entity('approval_step_decisions')
export class StepDecisionEntity implements StepDecision {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('uuid') versionId: string;
  @Column('uuid', { nullable: true }) routeId: string | null;
  @Column('uuid') stepId: string;
  @Column('text') stepName: string;
  @Column('uuid') memberId: string;
  @Column('uuid', { nullable: true }) deputyFor: string | null;
  @Column('boolean') forWantOfOthers: boolean;
  @Column('text') decision: StepVerdict;
  @Column('text', { nullable: true }) conditions: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('boolean') overridden: boolean;
  @Column('boolean') completes: boolean;
  @Column('text', { nullable: true }) certificate: string | null;
  @Column('text', { name: 'page_sha256', nullable: true }) page: string | null;
  @Column('timestamptz') at: Date;
}
