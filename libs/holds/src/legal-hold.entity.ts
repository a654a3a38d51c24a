import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';

/** What is kept of a member stays, whoever asks for it to go, until the hold is lifted. */
@Entity('legal_holds')
export class LegalHoldEntity {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') memberId: string;
  @Column('text') reason: string;
  @Column('uuid') placedBy: string;
  @Column('timestamptz') since: Date;
}

export type LegalHold = Omit<LegalHoldEntity, 'organisationId'>;
