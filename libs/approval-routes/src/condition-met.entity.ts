import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ConditionMet } from './approval-route.js';

@Entity('approval_conditions_met')
export class ConditionMetEntity implements ConditionMet {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') decisionId: string;
  @Column('uuid') versionId: string;
  @Column('text') note: string;
  @Column('uuid') confirmedBy: string;
  @Column('timestamptz') at: Date;
}
