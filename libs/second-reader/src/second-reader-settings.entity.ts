import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reach, SecondReaderSettings } from './second-reader.js';

@Entity('second_reader_settings')
export class SecondReaderSettingsEntity implements SecondReaderSettings {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('text') baseUrl: string;
  @Column('text') model: string;
  @Column('text', { nullable: true }) sealedKey: string | null;
  @Column('jsonb') public: Reach;
  @Column('jsonb') professionals: Reach;
}
