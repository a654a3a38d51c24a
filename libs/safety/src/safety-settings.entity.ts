import { Column, Entity } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

@Entity('safety_settings')
export class SafetySettingsEntity {
  @OrganisationColumn() organisationId: string;
  @Column('integer') hoursToReport: number;
}
