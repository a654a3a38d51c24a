import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ApproverRole, DueUnit, Needed } from './approval-route.js';

@Entity('approval_steps')
export class ApprovalStepEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') routeId: string;
  @Column('integer') position: number;
  @Column('integer') stage: number;
  @Column('text') name: string;
  @Column('text', { array: true }) roles: ApproverRole[];
  @Column('uuid', { array: true }) memberIds: string[];
  @Column('text') needed: Needed;
  @Column('integer', { nullable: true }) dueAmount: number | null;
  @Column('text', { nullable: true }) dueUnit: DueUnit | null;
}
