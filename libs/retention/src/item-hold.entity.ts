import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** Nothing of an item is erased until it is lifted; one that was lifted stays as it was. */
@Entity('item_holds')
export class ItemHoldEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') itemId: string;
  @Column('text') reason: string;
  @Column('uuid') placedBy: string;
  @Column('timestamptz') since: Date;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
