import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Network } from '#libs/captions';
import { OrganisationColumn } from '#libs/platform';
import type { CaptionRecord } from './draft.js';

@Entity('captions')
export class CaptionEntity implements CaptionRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') versionId: string;
  @Column('integer') position: number;
  @Column('text') network: Network;
  @Column('text') language: string;
  @Column('text') text: string;
  @Column('jsonb') slots: CaptionRecord['slots'];
  @Column('boolean') locked: boolean;
  @Column('text', { nullable: true }) disclosure: string | null;
  @Column('text', { nullable: true }) disclosureLanguage: string | null;
  @Column('uuid', { nullable: true }) screeningId: string | null;
}
