import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { RegisterKind } from './register-file.js';

@Entity('medicine_registers')
export class MedicineRegisterEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('text') kind: RegisterKind;
  /** One a line. */
  @Column('text') names: string;
  @Column('integer') nameCount: number;
  @Column('integer') lineCount: number;
  @Column('integer') refusedCount: number;
  @Column('uuid', { nullable: true }) importedBy: string | null;
  @Column('timestamptz') importedAt: Date;
}
