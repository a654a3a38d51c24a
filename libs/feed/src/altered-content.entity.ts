import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { Alteration } from './feed.facts.js';

/** A version of which it was noticed that what is stored is not what was approved. */
@Entity('altered_content')
export class AlteredContentEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') versionId: string;
  @Column('uuid') itemId: string;
  @Column('text') code: Alteration;
  @Column('timestamptz') noticedAt: Date;
}
