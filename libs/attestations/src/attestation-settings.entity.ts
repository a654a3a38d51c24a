import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row an organisation that has ever said whether its members have to attest. */
@Entity('attestation_settings')
export class AttestationSettingsEntity {
  @PrimaryColumn('uuid', { insert: false }) organisationId: string;
  @Column('boolean') required: boolean;
}
