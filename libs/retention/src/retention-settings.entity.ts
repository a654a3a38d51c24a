import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention_settings')
export class RetentionSettingsEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('integer', { nullable: true }) itemsDays: number | null;
  @Column('integer', { nullable: true }) draftsDays: number | null;
  @Column('integer', { nullable: true }) suggestionsDays: number | null;
  /** Who set the days of a class, and when: what is erased by them says so. */
  @Column('uuid', { nullable: true }) itemsBy: string | null;
  @Column('timestamptz', { nullable: true }) itemsAt: Date | null;
  @Column('uuid', { nullable: true }) draftsBy: string | null;
  @Column('timestamptz', { nullable: true }) draftsAt: Date | null;
}
