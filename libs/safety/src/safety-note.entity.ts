import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('safety_notes')
export class SafetyNoteEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') caseId: string;
  @Column('uuid') authorId: string;
  @Column('text') sealedText: string;
  @Column('timestamptz') at: Date;
}
