import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { ProspectKind } from './prospect.js';

@Entity('prospects')
export class ProspectEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  /** The seller. */
  @Column('uuid') memberId: string;
  @Column('text') kind: ProspectKind;
  /** Under a key of the prospect's own: with that gone nobody reads it again, in backups neither. */
  @Column('text') sealedName: string;
  @Column('timestamptz') createdAt: Date;
}
