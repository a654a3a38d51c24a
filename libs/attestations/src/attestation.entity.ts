import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/kernel';
import { OrganisationColumn } from '#libs/platform';

@Entity('attestations')
export class AttestationEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @PrimaryColumn('integer') version: number;
  @Column('text') language: Language;
  @Column('timestamptz') at: Date;
}
