import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { CompiledRule } from '#libs/screener';

/** The own rules that were in force together. */
@Entity('own_packs')
export class OwnPackEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('integer') version: number;
  @Column('jsonb') rules: CompiledRule[];
  @Column('timestamptz') madeAt: Date;
}
