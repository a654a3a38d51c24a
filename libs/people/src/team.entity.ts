import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('teams')
export class TeamEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { nullable: true }) language: string | null;
  /** Who leads it, and sees what its sellers keep to themselves and their lead. */
  @Column('uuid', { nullable: true }) leadId: string | null;
  @Column('timestamptz', { select: false }) createdAt: Date;
}
