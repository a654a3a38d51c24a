import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('media')
export class MediaEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  /** Of the stored bytes, which are kept under it. */
  @Column('text') sha256: string;
  @Column('text') type: string;
  @Column('integer') width: number;
  @Column('integer') height: number;
  @Column('integer') bytes: number;
  @Column('uuid', { select: false }) uploadedBy: string;
  @Column('timestamptz', { select: false }) createdAt: Date;
}
