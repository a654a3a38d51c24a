import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { RouteAudience, RouteVerdict } from './approval-route.js';

@Entity('approval_routes')
export class ApprovalRouteEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('boolean') inForce: boolean;
  @Column('uuid', { array: true }) topicIds: string[];
  @Column('text', { array: true }) regions: string[];
  @Column('uuid', { array: true }) teamIds: string[];
  @Column('text', { nullable: true }) audience: RouteAudience | null;
  @Column('text', { nullable: true }) verdict: RouteVerdict | null;
  @Column('boolean') coversLibrary: boolean;
  @Column('boolean') differentPeople: boolean;
  @Column('timestamptz') since: Date;
  @Column('timestamptz') createdAt: Date;
}
