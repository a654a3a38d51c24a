import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention_settings')
export class RetentionSettingsEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('integer', { nullable: true }) itemsDays: number | null;
  @Column('integer', { nullable: true }) draftsDays: number | null;
  @Column('integer', { nullable: true }) suggestionsDays: number | null;
}
