import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { PackChoice } from './packs-in-force.rules.js';

@Entity('pack_choices')
export class PackChoiceEntity implements PackChoice {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('text') packId: string;
  @Column('boolean') inForce: boolean;
  @Column('text', { nullable: true }) pinnedVersion: string | null;
  @Column('uuid', { nullable: true }) chosenBy: string | null;
  @Column('timestamptz') chosenAt: Date;
}
