import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reach } from '#libs/second-reader';
import type { DraftingSettings } from './drafting-help.js';

@Entity('drafting_settings')
export class DraftingSettingsEntity implements DraftingSettings {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('jsonb') public: Reach;
  @Column('jsonb') professionals: Reach;
}
