import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('safety_settings')
export class SafetySettingsEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('integer') hoursToReport: number;
}
