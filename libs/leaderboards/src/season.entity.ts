import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { LocalDay, ScoredNode, SeasonSpan } from './season.rules.js';

@Entity('seasons')
export class SeasonEntity implements SeasonSpan {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') node: ScoredNode;
  @Column('text') name: string;
  @Column('date') startsOn: LocalDay;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
}
