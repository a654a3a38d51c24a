import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { Stage } from './stage.js';

@Entity('item_stages')
export class ItemStageEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') itemId: string;
  @Column('text') stage: Stage;
}
