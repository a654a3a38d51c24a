import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { Retention } from './retention.rules.js';

/** What the findings of a screening repeat of its text, sealed under the key of the member whose text it was. */
@Entity('excerpts')
export class ExcerptEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') screeningId: string;
  @Column('uuid') memberId: string;
  @Column('text') retention: Retention;
  @Column('text') sealed: string;
  @Column('timestamptz') at: Date;
}
