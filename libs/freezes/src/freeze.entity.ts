import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Network } from '#libs/captions';
import { OrganisationColumn } from '#libs/platform';
import type { FreezeCause, FreezeRecord, FreezeScope } from './freeze.js';

@Entity('freezes')
export class FreezeEntity implements FreezeRecord {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') scope: FreezeScope;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('text', { nullable: true }) network: Network | null;
  @Column('text') cause: FreezeCause;
  @Column('timestamptz', { nullable: true }) backupAt: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) startedBy: string | null;
  @Column('timestamptz') startedAt: Date;
  @Column('uuid', { nullable: true }) liftedBy: string | null;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
