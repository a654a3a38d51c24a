import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('routed_texts')
export class RoutedTextEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') screeningId: string;
  @Column('text') sealed: string;
}
