import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganisationColumn } from '#libs/platform';
import type { SignedCertificate } from './certificate.js';

/** Nobody can change or remove one. */
@Entity('certificates')
export class CertificateEntity implements SignedCertificate {
  @OrganisationColumn() organisationId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: SignedCertificate['kind'];
  @Column('uuid') subjectId: string;
  @Column('uuid') itemId: string;
  @Column('text') body: string;
  @Column('text') signature: string;
  @Column('timestamptz') issuedAt: Date;
}
