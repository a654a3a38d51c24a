import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { LinkChannel } from './prospect.js';

@Entity('prospect_links')
export class ProspectLinkEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') linkId: string;
  @Column('uuid') prospectId: string;
  @Column('uuid') itemId: string;
  @Column('uuid', { nullable: true }) shareId: string | null;
  @Column('text') channel: LinkChannel;
  @Column('timestamptz') createdAt: Date;
}
