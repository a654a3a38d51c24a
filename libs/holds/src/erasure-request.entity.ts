import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** An erasure that was asked for under a hold, and is done when that is lifted. */
@Entity('erasure_requests')
export class ErasureRequestEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('uuid') askedBy: string;
  @Column('timestamptz') askedAt: Date;
}

export type ErasureRequest = Omit<ErasureRequestEntity, 'organisationId'>;
