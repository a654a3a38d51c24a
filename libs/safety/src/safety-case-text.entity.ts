import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** A screened text that led to a case. */
@Entity('safety_case_texts')
export class SafetyCaseTextEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') screeningId: string;
  @Column('uuid') caseId: string;
  @Column('text') textHash: string;
  @Column('timestamptz') at: Date;
}
