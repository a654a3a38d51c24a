import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ShelvedPack } from '#libs/packs';
import { OrganisationColumn } from '#libs/platform';
import type { Pack } from '#libs/screener';

/** A pack as it was when somebody pinned it. */
@Entity('kept_packs')
export class KeptPackEntity implements ShelvedPack {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('text') packId: string;
  @PrimaryColumn('text') version: string;
  @Column('text') digest: string;
  @Column('jsonb') pack: Pack;
  @Column('timestamptz') keptAt: Date;
}
