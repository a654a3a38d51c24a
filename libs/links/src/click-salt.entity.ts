import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('click_salts')
export class ClickSaltEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('date') day: string;
  @Column('bytea') salt: Buffer;
}
