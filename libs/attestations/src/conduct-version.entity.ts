import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ConductText } from './code.js';

@Entity('conduct_versions')
export class ConductVersionEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') hash: string;
  @Column('jsonb') texts: ConductText[];
  @Column('boolean') alsoScheduled: boolean;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz') publishedAt: Date;
}
